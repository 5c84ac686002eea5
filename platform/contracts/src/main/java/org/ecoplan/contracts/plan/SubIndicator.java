package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Tendency;

/**
 * 分项: what is actually measured.
 *
 * @param number {@code 10.1} where the indicator has several, else the indicator's own
 * @param row 序号, its row in the plan's table
 * @param measured what the values are, where that is not what the name says
 * @param unit of the values; quantities only
 * @param printedUnit the unit that the plan prints, where its values have another one
 * @param betterWhen which way is better; quantities only
 * @param min the smallest value that can be true; {@code null} where there is no bound
 * @param max the largest value that can be true; {@code null} where there is no bound
 * @param stages from the worst to the best; stages only
 * @param baseline 现状值; {@code null} where the plan has none (未统计)
 * @param requirements what the province had assigned when the plan was written
 * @param standard the national programme's criterion
 * @param targets the plan's criteria, one a horizon
 * @param formula how the value is computed, where the definition says so
 * @param outlook how its outlook towards the next horizon is computed, where that is not decided by its unit
 * @param fromRegions how the city's value is made of its districts', where it is; quantities only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubIndicator(
        String number,
        Integer row,
        LocalizedText name,
        LocalizedText measured,
        Kind kind,
        LocalizedText unit,
        String printedUnit,
        Tendency betterWhen,
        BigDecimal min,
        BigDecimal max,
        List<Stage> stages,
        Baseline baseline,
        List<AssignedNumber> requirements,
        Standard standard,
        List<Target> targets,
        Formula formula,
        OutlookRule outlook,
        FromRegions fromRegions) {

    /** What a measurement of it is. */
    public enum Kind {
        /** An exact decimal. */
        QUANTITY,
        /** One of an ordered list of states. */
        STAGE
    }

    public SubIndicator {
        stages = Absent.asEmpty(stages);
        requirements = Absent.asEmpty(requirements);
        targets = Absent.asEmpty(targets);
    }

    public Optional<Stage> stage(String code) {
        return stages.stream()
                .filter(stage -> Objects.equals(stage.code(), code))
                .findFirst();
    }

    /** Whether {@code stage} is as good as {@code required} or better; both must be of this scale. */
    public boolean reaches(String stage, String required) {
        return position(stage) >= position(required);
    }

    /** The target for a horizon year. */
    public Target target(int horizon) {
        return targets.stream()
                .filter(target -> target.year() == horizon)
                .findFirst()
                .orElseThrow();
    }

    @JsonIgnore
    public boolean isQuantity() {
        return kind == Kind.QUANTITY;
    }

    private int position(String code) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("sub-indicator " + number + " has no stage " + code);
    }
}
