package org.ecoplan.reporting.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/** One known revision of one requirement. */
public record KnownRequirement(
        String subIndicator, int year, long revision, Direction direction, BigDecimal value, LocalizedText document) {

    static KnownRequirement read(ResultSet row) throws SQLException {
        return new KnownRequirement(
                row.getString("sub_indicator"),
                row.getInt("year"),
                row.getLong("revision"),
                Direction.valueOf(row.getString("direction")),
                row.getBigDecimal("value"),
                new LocalizedText(row.getString("document_zh"), row.getString("document_en")));
    }
}
