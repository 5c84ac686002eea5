package org.ecoplan.indicator.requirement;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.problem.Faults;

/** A number as the higher authority assigned it. */
@Schema(examples = """
        {"direction":"AT_LEAST","value":87.5,"document":{"zh":"2019年度考核目标","en":"Targets for 2019"}}""")
public record AssignRequirementRequest(Direction direction, BigDecimal value, LocalizedText document) {

    void check(Faults faults) {
        faults.present(direction, "/direction");
        faults.present(value, "/value");
        if (faults.present(document, "/document")) {
            if (faults.present(document.zh(), "/document/zh")) {
                faults.readable(document.zh(), "/document/zh");
            }
            if (faults.present(document.en(), "/document/en")) {
                faults.readable(document.en(), "/document/en");
            }
        }
    }
}
