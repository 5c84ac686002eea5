package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.Faults;

/**
 * A step in a project's life, as somebody sends it.
 *
 * @param on the day from which the project has the status; today in the city where it is left out
 * @param reason why; required where a project stops or a completion is taken back
 */
@Schema(examples = """
        {"status":"IN_PROGRESS","on":"2020-03-01","reason":"开工 · works have begun"}""")
public record ChangeStatusRequest(
        ProjectStatus status,

        // Lenient, Jackson takes a number for a day since 1970, a time for its date and an empty text for none.
        @JsonFormat(lenient = OptBoolean.FALSE) @Schema(examples = "2020-03-01")
        LocalDate on,

        String reason) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    LocalDate onOr(LocalDate today) {
        return on == null ? today : on;
    }

    /** Finds everything in it that could not be said of any project. */
    void check(LocalDate today, Faults faults) {
        faults.present(status, "/status");
        if (on != null) {
            faults.check(!on.isAfter(today), "/on", "in-the-future", "today is " + today, on);
            faults.check(!on.isBefore(EARLIEST), "/on", "out-of-bounds", "not before " + EARLIEST, on);
        }
        faults.readable(reason, "/reason");
    }

    /** Finds everything in it that cannot be said of a project where it stands. */
    void check(LifeCycle lifeCycle, LocalDate since, LocalDate today, Faults faults) {
        if (lifeCycle.asksWhy(status)) {
            faults.check(
                    reason != null && !reason.isBlank(),
                    "/reason",
                    "missing",
                    "going from " + lifeCycle.current() + " to " + status + " needs a reason",
                    null);
        }
        if (since != null) {
            faults.check(
                    !onOr(today).isBefore(since),
                    "/on",
                    "wrong-order",
                    "the project has been " + lifeCycle.current() + " since " + since,
                    on);
        }
    }
}
