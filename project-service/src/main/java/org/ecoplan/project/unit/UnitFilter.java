package org.ecoplan.project.unit;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which units of the directory, as it was asked; what is left out means any. */
public class UnitFilter {

    @RestQuery
    @Parameter(description = "What sort of organisation", example = "GOVERNMENT")
    String kind;

    @RestQuery
    @Parameter(description = "GB/T 2260 code", example = "440783")
    String region;

    @RestQuery
    @Parameter(
            description = "Code of a group: the single units that act for it",
            example = "jiangmen-all-district-governments")
    String group;

    @RestQuery
    @Parameter(description = "Code of a plan whose project file names the unit", example = "jiangmen-2019-2030")
    String plan;

    @RestQuery
    @Parameter(description = "`true` for units that were merged into others, `false` for those that act")
    String ended;

    @RestQuery
    @Parameter(description = "A part of the name, in either language")
    String q;

    Unit.Kind kind() {
        return Query.oneOf("kind", kind, Unit.Kind.class, Unit.Kind::name);
    }

    String region() {
        return Query.parsed("region", region, UnitFilter::regionCode);
    }

    Boolean ended() {
        return ended == null ? null : Query.flag("ended", ended);
    }

    private static String regionCode(String text) {
        if (!Region.isCode(text)) {
            throw new IllegalArgumentException(Region.CODE_FORM);
        }
        return text;
    }
}
