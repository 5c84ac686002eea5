package org.ecoplan.project.progress;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;

/**
 * A percent to be shown in the place of the computed one, as somebody sends it.
 *
 * @param percent 0 to 100
 * @param reason why the computed one is not right
 * @param recordedBy the person or system that stands for it
 */
@Schema(examples = """
        {"percent":85,"reason":"现场核查 · checked on the site","recordedBy":"规划办"}""")
public record SetPercentRequest(BigDecimal percent, String reason, String recordedBy) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    void check(Faults faults) {
        if (faults.present(percent, "/percent")) {
            faults.check(
                    percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0,
                    "/percent",
                    "out-of-bounds",
                    "expected a percent from 0 to 100",
                    percent);
        }
        if (faults.present(reason, "/reason")) {
            faults.check(!reason.isBlank(), "/reason", "missing", "this text is empty", null);
            faults.readable(reason, "/reason");
        }
        faults.readable(recordedBy, "/recordedBy");
    }

    boolean saysTheSameAs(PercentByHand known) {
        return percent.equals(known.percent()) && reason.equals(known.reason());
    }
}
