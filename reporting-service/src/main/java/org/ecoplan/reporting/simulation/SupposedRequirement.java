package org.ecoplan.reporting.simulation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.reporting.compliance.rules.Assigned;

/**
 * A number that is supposed to be assigned: a row as indicator-service takes many of them.
 *
 * @param region GB/T 2260 code; the plan's city where it is left out
 * @param document may be left out of a supposition
 * @param recordedBy not looked at
 * @param reason not looked at
 * @param ifRevision not looked at
 */
@Schema(examples = """
        {"subIndicator":"10.1","year":2020,"direction":"AT_LEAST","value":90}""")
public record SupposedRequirement(
        String subIndicator,
        Integer year,
        String region,
        Direction direction,
        BigDecimal value,
        LocalizedText document,
        String recordedBy,
        String reason,
        Long ifRevision) {

    /** What requirements of the same are told apart by. */
    record Key(String subIndicator, String region, int year) {}

    Key key(String city) {
        return new Key(subIndicator, region == null ? city : region, year);
    }

    Assigned toAssigned() {
        return new Assigned(year, direction, value, document, Supposition.REVISION);
    }
}
