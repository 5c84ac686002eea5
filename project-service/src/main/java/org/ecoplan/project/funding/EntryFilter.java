package org.ecoplan.project.funding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which entries of a plan's ledgers, as it was asked; what is left out means any. */
public class EntryFilter {

    @RestQuery
    @Parameter(description = "Code of a key project", example = "near-1")
    String project;

    @RestQuery
    @Parameter(description = "A budget year", example = "2020")
    String year;

    @RestQuery
    @Parameter(schema = @Schema(implementation = EntryKind.class))
    String kind;

    @RestQuery
    @Parameter(schema = @Schema(implementation = FundingSource.class))
    String source;

    @RestQuery
    @Parameter(description = "Number of a document, as it was recorded")
    String document;

    @RestQuery
    @Parameter(description = "`true`: only those that took more than was there")
    String overrun;

    /** @throws org.ecoplan.kit.problem.ProblemException 400 for something that cannot be read */
    Conditions toConditions(String plan) {
        EntryKind wantedKind = Query.oneOf("kind", kind, EntryKind.class, EntryKind::name);
        FundingSource wantedSource = Query.oneOf("source", source, FundingSource.class, FundingSource::name);
        Conditions conditions = new Conditions()
                .add("p.plan = :plan", "plan", plan)
                .add("p.code = :project", "project", project)
                .add("a.year = :year", "year", year == null ? null : BudgetYears.read(year))
                .add("e.kind = :kind", "kind", wantedKind == null ? null : wantedKind.name())
                .add("e.source = :source", "source", wantedSource == null ? null : wantedSource.name())
                .add("e.document = :document", "document", document);
        return Query.flag("overrun", overrun) ? conditions.add("e.overrun is not null") : conditions;
    }
}
