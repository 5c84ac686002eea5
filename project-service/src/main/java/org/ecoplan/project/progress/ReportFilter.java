package org.ecoplan.project.progress;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Conditions;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which reports, as it was asked; what is left out means any. */
public class ReportFilter {

    @RestQuery
    @Parameter(description = "Number of a part", schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    String part;

    @RestQuery
    @Parameter(description = "Code of the unit that reports", example = "jiangmen-water-resources-bureau")
    String unit;

    @RestQuery
    @Parameter(description = "Periods that begin with this one or later", example = "2020")
    String from;

    @RestQuery
    @Parameter(description = "Periods that end with this one or earlier", example = "2020-Q3")
    String to;

    /** @throws ProblemException 400 for something that cannot be read */
    Conditions toConditions() {
        Conditions conditions = new Conditions();
        conditions.add("not s.withdrawn");
        conditions.add(
                "r.part = :part", "part", part == null ? null : Query.wholeNumber("part", part, 1, Integer.MAX_VALUE));
        conditions.add("r.unit = :unit", "unit", unit);
        Period first = Query.parsed("from", from, Period::parse);
        Period last = Query.parsed("to", to, Period::parse);
        conditions.add("r.period_start >= :from", "from", first == null ? null : first.start());
        conditions.add("r.period_end <= :to", "to", last == null ? null : last.end());
        return conditions;
    }
}
