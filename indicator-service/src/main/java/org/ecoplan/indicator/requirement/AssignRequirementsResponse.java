package org.ecoplan.indicator.requirement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What assigning many numbers came to.
 *
 * @param items every number as it is now, in the order of the rows
 */
@Schema(examples = """
        {"created":38,"revised":1,"unchanged":0,"items":[]}""")
public record AssignRequirementsResponse(int created, int revised, int unchanged, List<RequirementResponse> items) {}
