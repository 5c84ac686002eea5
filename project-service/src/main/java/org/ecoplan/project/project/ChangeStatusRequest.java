package org.ecoplan.project.project;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.Faults;

/**
 * A step in a project's life, as somebody sends it.
 *
 * @param on the day from which the project has the status; today in the city where it is left out
 * @param reason why; required where a project stops or a completion is taken back
 * @param decision the paper that it was decided in; required to cancel
 * @param waived required deliverables that the project is completed without
 * @param recordedBy the person or system that stands for it
 */
@Schema(examples = """
        {"status":"IN_PROGRESS","on":"2020-03-01","reason":"开工 · works have begun","recordedBy":"市水利局 · Li Hua"}""")
public record ChangeStatusRequest(
        ProjectStatus status,

        @Schema(examples = "2020-03-01") LocalDate on,

        String reason,
        DecisionDocument decision,
        List<Waiver> waived,
        String recordedBy) {

    public ChangeStatusRequest {
        waived = Absent.asEmpty(waived);
    }

    Step toStep(LocalDate today) {
        return new Step(status, onOr(today), reason, decision, new Waivers(waived), recordedBy);
    }

    /** Whether it says nothing of a step that was taken that is not known; who says it does not matter. */
    boolean repeats(Step taken) {
        return status == taken.to()
                && (on == null || on.equals(taken.on()))
                && (reason == null || reason.equals(taken.reason()))
                && (decision == null || decision.equals(taken.decision()))
                && (waived.isEmpty()
                        || Set.copyOf(waived).equals(Set.copyOf(taken.waived().all())));
    }

    private LocalDate onOr(LocalDate today) {
        return on == null ? today : on;
    }

    /** Finds everything in it that could not be said of any project. */
    void check(LocalDate today, Faults faults) {
        faults.present(status, "/status");
        faults.happened(on, "/on", today);
        faults.readable(reason, "/reason");
        faults.readable(recordedBy, "/recordedBy");
        if (decision != null) {
            decision.check("/decision", faults);
        }
        faults.check(
                waived.isEmpty() || status == null || status == ProjectStatus.COMPLETED,
                "/waived",
                "not-here",
                "only what completes a project can waive something",
                null);
        for (int i = 0; i < waived.size(); i++) {
            waived.get(i).check("/waived/" + i, faults);
        }
    }

    /** Finds everything in it that cannot be said of a project where it stands. */
    void check(KeyProject project, LocalDate today, Faults faults) {
        project.lifeCycle().check(toStep(today), "", faults);
        LocalDate since = project.statusSince();
        if (since != null) {
            faults.check(
                    !onOr(today).isBefore(since),
                    "/on",
                    "wrong-order",
                    "the project has been " + project.status() + " since " + since,
                    on);
        }
        checkWaived(project.fulfilment(), faults);
    }

    private void checkWaived(Fulfilment fulfilment, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < waived.size(); i++) {
            String code = waived.get(i).deliverable();
            String at = "/waived/" + i + "/deliverable";
            if (faults.check(
                    fulfilment.promises(code),
                    at,
                    "unknown-deliverable",
                    "the project promises nothing with this code",
                    code)) {
                faults.check(!fulfilment.kept(code), at, "is-kept", "this promise is kept: nothing to waive", code);
            }
            faults.check(seen.add(code), at, "twice", "it is in this list already", code);
        }
    }
}
