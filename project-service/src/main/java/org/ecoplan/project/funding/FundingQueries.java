package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.sql.Sql;

/** Adds up what is in the budgets and ledgers. The database adds, in exact decimals. */
@ApplicationScoped
class FundingQueries {

    /**
     * A row for each project, year and source that money was planned for or moved in. What is left over and what is
     * overrun is told here, before anything is added up over several of them: money of one does not cover another's.
     */
    private static final String CELLS = """
            select project, task, action, lead, year, source, budget, appropriated, spent, overruns,
                greatest(appropriated - spent, 0.00) as available,
                greatest(spent - appropriated, 0.00) as overrun,
                greatest(appropriated - budget, 0.00) as above_budget
            from (
                select project, task, action, lead, year, source, round(sum(budget), 2) as budget,
                    round(sum(appropriated), 2) as appropriated, round(sum(spent), 2) as spent,
                    sum(overruns) as overruns
                from unnest(:projects::text[]::bigint[], :tasks::text[], :actions::text[], :leads::text[])
                    as asked(project, task, action, lead)
                join funding_account on project_id = project
                cross join lateral (
                    select source, amount as budget, 0 as appropriated, 0 as spent, 0 as overruns
                    from funding_budget_line where account_id = funding_account.id and revision = (
                        select max(revision) from funding_budget where account_id = funding_account.id
                            and recorded_at <= coalesce(:asOf::timestamptz, 'infinity'))
                    union all
                    select source, 0,
                        case kind when 'APPROPRIATION' then amount else 0 end,
                        case kind when 'EXPENDITURE' then amount else 0 end,
                        case when overrun is null then 0 else 1 end
                    from funding_entry where account_id = funding_account.id
                        and recorded_at <= coalesce(:asOf::timestamptz, 'infinity')
                ) as movement
                group by project, task, action, lead, year, source
            ) as summed
            """;

    private static final String MATCHING = "select * from (" + CELLS + ") as cell where ";

    private static final String SUMS = """
            select %s round(coalesce(sum(budget), 0), 2) as budget,
                round(coalesce(sum(appropriated), 0), 2) as appropriated, round(coalesce(sum(spent), 0), 2) as spent,
                round(coalesce(sum(available), 0), 2) as available, round(coalesce(sum(overrun), 0), 2) as overrun,
                round(coalesce(sum(above_budget), 0), 2) as above_budget, coalesce(sum(overruns), 0) as overruns
            from (%s) as matching %s""";

    private final Sql sql;

    FundingQueries(Sql sql) {
        this.sql = sql;
    }

    /**
     * The cells of these projects that fulfil the conditions.
     *
     * @param asOf {@code null} for now
     */
    List<Cell> cells(Collection<FundedProject> projects, Conditions conditions, Instant asOf) {
        Map<String, Object> parameters = parameters(projects, conditions, asOf);
        return sql.query(
                MATCHING + conditions.text() + " order by project, year, source", FundingQueries::cell, parameters);
    }

    /**
     * The same cells added up, one sum for each combination of what they are asked by; by nothing, one sum of all.
     *
     * @param asOf {@code null} for now
     */
    List<FundingSum> sums(
            Collection<FundedProject> projects,
            Set<SumBy> by,
            Conditions conditions,
            Instant asOf,
            FundingSum.Names names) {
        Map<String, Object> parameters = parameters(projects, conditions, asOf);
        String groups = by.stream().map(SumBy::column).collect(Collectors.joining(", "));
        String statement = SUMS.formatted(
                by.isEmpty() ? "" : groups + ",",
                MATCHING + conditions.text(),
                by.isEmpty() ? "" : "group by " + groups);
        return sql.query(statement, row -> FundingSum.read(row, by, names), parameters);
    }

    private static Map<String, Object> parameters(
            Collection<FundedProject> projects, Conditions conditions, Instant asOf) {
        return conditions
                .put("projects", texts(projects, project -> Long.toString(project.id())))
                .put("tasks", texts(projects, FundedProject::task))
                .put("actions", texts(projects, FundedProject::action))
                .put("leads", texts(projects, FundedProject::lead))
                .put("asOf", asOf)
                .parameters();
    }

    private static List<String> texts(Collection<FundedProject> projects, Function<FundedProject, String> text) {
        return projects.stream().map(text).toList();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getLong("project"),
                row.getInt("year"),
                FundingSource.valueOf(row.getString("source")),
                Figures.read(row));
    }
}
