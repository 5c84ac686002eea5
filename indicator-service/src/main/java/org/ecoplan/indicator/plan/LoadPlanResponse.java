package org.ecoplan.indicator.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What loading a plan came to. */
@Schema(examples = """
        {"plan":"jiangmen-2019-2030","revision":1,"outcome":"created"}""")
public record LoadPlanResponse(
        String plan,
        long revision,

        @Schema(enumeration = {"created", "revised", "unchanged"})
        String outcome) {}
