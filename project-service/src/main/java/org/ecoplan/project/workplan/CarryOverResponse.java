package org.ecoplan.project.workplan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went on in the next year.
 *
 * @param from the year that did not finish it
 * @param to the year whose draft it is in now
 * @param revision of that draft
 * @param carried how many items are new in it
 * @param items everything that was not finished
 */
@Schema(examples = """
        {"plan":"jiangmen-2019-2030","from":2020,"to":2021,"revision":2,"carried":0,"items":[]}""")
public record CarryOverResponse(
        String plan, int from, int to, long revision, int carried, List<UnfinishedItem> items) {}
