package org.ecoplan.project.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * That a unit was merged into another one, as somebody sends it.
 *
 * @param into code of the unit that acts in its place from then on
 * @param on the first day on which it does
 * @param document by which this was decided
 */
@Schema(examples = """
        {"into":"jiangmen-transport-bureau","on":"2021-03-01","reason":"机构改革 · reform of the institutions",\
        "document":{"zh":"江门市机构改革方案","en":"Plan for reforming Jiangmen's institutions"},\
        "recordedBy":"市委编办 · Li Hua"}""")
public record MergeUnitRequest(
        String into,
        @Schema(examples = "2021-03-01") LocalDate on,

        String reason,
        LocalizedText document,
        String recordedBy) {

    /** Finds everything in it that could not be said of any unit. */
    void check(LocalDate today, Faults faults) {
        faults.present(into, "/into");
        if (faults.present(on, "/on")) {
            faults.happened(on, "/on", today);
        }
        faults.check(reason != null && !reason.isBlank(), "/reason", "missing", "merging a unit needs a reason", null);
        faults.readable(reason, "/reason");
        new FileRules(faults).optionalText(document, "/document");
        faults.readable(recordedBy, "/recordedBy");
    }

    /** Finds everything in it that cannot be said of this unit, which still acts. */
    void check(UnitState unit, UnitDirectory directory, Faults faults) {
        String code = unit.definition().code();
        faults.check(!into.equals(code), "/into", "itself", "a unit cannot be merged into itself", into);
        directory.requireActing(into, LocalDate.MAX, "/into", faults);
        faults.check(
                unit.since() == null || !on.isBefore(unit.since()),
                "/on",
                "wrong-order",
                "the unit has been what it is since " + unit.since(),
                on);
    }

    /** Whether the directory says this already. */
    boolean isKnown(UnitState unit) {
        return unit.hasEnded()
                && unit.successor().equals(into)
                && unit.endedOn().equals(on);
    }

    Recorded recorded(Instant at) {
        return Recorded.by(recordedBy, reason, document, at);
    }
}
