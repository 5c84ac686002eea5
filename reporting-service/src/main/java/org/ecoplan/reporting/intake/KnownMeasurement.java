package org.ecoplan.reporting.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

/** One known revision of one measurement; one that withdraws it has neither value nor stage. */
public record KnownMeasurement(
        String subIndicator,
        Period period,
        long revision,
        BigDecimal value,
        String stage,
        Integer rank,
        MeasurementStatus status) {

    static KnownMeasurement read(ResultSet row) throws SQLException {
        return new KnownMeasurement(
                row.getString("sub_indicator"),
                Period.parse(row.getString("period")),
                row.getLong("revision"),
                row.getBigDecimal("value"),
                row.getString("stage"),
                row.getObject("rank", Integer.class),
                MeasurementStatus.valueOf(row.getString("status")));
    }

    public boolean withdrawn() {
        return value == null && stage == null;
    }
}
