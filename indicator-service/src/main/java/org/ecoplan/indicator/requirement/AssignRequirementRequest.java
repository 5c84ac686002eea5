package org.ecoplan.indicator.requirement;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.plan.Bounds;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * A number as the higher authority assigned it.
 *
 * @param document where it is written down
 * @param recordedBy the person or system that stands for it
 * @param reason why it is what it is now; meant for corrections
 */
@Schema(examples = """
        {"direction":"AT_LEAST","value":87.5,"document":{"zh":"2019年度考核目标","en":"Targets for 2019"}}""")
public record AssignRequirementRequest(
        Direction direction, BigDecimal value, LocalizedText document, String recordedBy, String reason) {

    /** Finds everything in it that cannot be accepted for this sub-indicator. */
    void check(SubIndicator measured, Faults faults) {
        faults.present(direction, "/direction");
        faults.present(value, "/value");
        Bounds.check(measured, value, "/value", faults);
        new FileRules(faults).text(document, "/document");
        faults.readable(recordedBy, "/recordedBy");
        faults.readable(reason, "/reason");
    }

    Assignment toAssignment(Instant at) {
        return new Assignment(direction, value, document, recordedBy, reason, at);
    }
}
