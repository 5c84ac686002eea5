package org.ecoplan.indicator.observation.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.ecoplan.contracts.Period;
import org.ecoplan.indicator.formula.Selection;
import org.ecoplan.indicator.formula.Tally;
import org.ecoplan.indicator.observation.QualityFlag;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.kit.sql.Sql;

/** Adds up what formulas select: the observations of all series of a variable in a region whose flag says they count. */
@ApplicationScoped
public class ObservationAggregates {

    private static final String QUERY = """
            select count(*) as observed, count(*) filter (where %1$s) as kept, sum(value) filter (where %1$s) as total,
                   min(value) filter (where %1$s) as lowest, max(value) filter (where %1$s) as highest
            from observation
            where series = any(array(select id from series where variable = ? and region = ?))
              and time >= ? and time < ? and flag in (%2$s)""";

    private final CityCalendar calendar;
    private final Sql sql;

    ObservationAggregates(CityCalendar calendar, Sql sql) {
        this.calendar = calendar;
        this.sql = sql;
    }

    /** What there is of a selection in a region and a period of the city's calendar. */
    @Transactional
    public Tally of(Selection selection, String region, Period period) {
        return sql.first(
                        QUERY.formatted(condition(selection), QualityFlag.COUNTING),
                        row -> new Tally(
                                row.getLong("observed"),
                                row.getLong("kept"),
                                row.getBigDecimal("total"),
                                row.getBigDecimal("lowest"),
                                row.getBigDecimal("highest")),
                        selection.variable(),
                        region,
                        calendar.startOf(period),
                        calendar.endOf(period))
                .orElseThrow();
    }

    // a comparison and a decimal: nothing that anybody wrote
    private static String condition(Selection selection) {
        return selection.conditions().isEmpty()
                ? "true"
                : selection.conditions().stream()
                        .map(condition -> "value " + condition)
                        .collect(Collectors.joining(" and "));
    }
}
