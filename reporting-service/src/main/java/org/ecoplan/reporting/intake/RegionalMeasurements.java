package org.ecoplan.reporting.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.sql.Sql;

/** What was measured in several regions, period by period, for whoever makes one value of theirs. */
@ApplicationScoped
public class RegionalMeasurements {

    private static final String MEASUREMENTS = """
            select region, sub_indicator, period, revision, value, stage, rank, status from %s
            where plan = :plan and region = any(:regions) and sub_indicator = any(:subIndicators) and not withdrawn""";
    private static final String NOW = MEASUREMENTS.formatted("known_measurement");
    private static final String THEN = MEASUREMENTS.formatted("""
            (select distinct on (region, sub_indicator, period) * from known_measurement_revision
            where plan = :plan and region = any(:regions) and sub_indicator = any(:subIndicators) and recorded_at <= :asOf
            order by region, sub_indicator, period, revision desc) known_then""");

    private record Located(String region, KnownMeasurement measurement) {}

    private final Sql sql;

    RegionalMeasurements(Sql sql) {
        this.sql = sql;
    }

    /**
     * What was measured of some sub-indicators and has not been withdrawn, by region; one without any is not in it.
     *
     * @param asOf the moment as of which it was known; {@code null} for now
     */
    @Transactional
    public Map<String, List<KnownMeasurement>> of(
            String plan, Collection<String> regions, Collection<String> subIndicators, Instant asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("regions", regions);
        parameters.put("subIndicators", subIndicators);
        parameters.put("asOf", asOf);
        return sql.query(asOf == null ? NOW : THEN, RegionalMeasurements::located, parameters).stream()
                .collect(groupingBy(Located::region, mapping(Located::measurement, toList())));
    }

    private static Located located(ResultSet row) throws SQLException {
        return new Located(row.getString("region"), KnownMeasurement.read(row));
    }
}
