package org.ecoplan.project.workplan.keeping;

import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.ProjectStatus;

/** What can be found of a promise. The first that fits, in this order, is what counts. */
enum Finding {
    COMPLETED("completed", Outcome.KEPT, "项目已完成", "the project is completed"),
    REACHED("reached", Outcome.KEPT, "已全部达到", "everything was reached"),
    CANCELLED("cancelled", Outcome.NOT_ASSESSABLE, "项目已取消", "the project is cancelled"),
    NOT_DUE("not-due", Outcome.NOT_DUE, "尚未到期", "not due yet"),
    SUSPENDED("suspended", Outcome.NOT_ASSESSABLE, "项目暂停中", "the project was suspended"),
    NO_NUMBER("no-number", Outcome.NOT_ASSESSABLE, "没有可核对的数字", "no number was promised that could be compared"),
    MOVED("partly-reached", Outcome.PARTLY, "部分达到", "some of it was reached"),
    NOT_STARTED("not-started", Outcome.NOT_KEPT, "项目未开工", "the project had not begun"),
    UNREPORTED("nothing-reported", Outcome.NOT_KEPT, "没有报告", "nothing was reported"),
    STANDSTILL("not-reached", Outcome.NOT_KEPT, "未达到，本年没有进展", "not reached, and no further than when the year began");

    private final String code;
    private final Outcome outcome;
    private final LocalizedText text;

    Finding(String code, Outcome outcome, String zh, String en) {
        this.code = code;
        this.outcome = outcome;
        this.text = new LocalizedText(zh, en);
    }

    static Finding of(List<Compared> compared, boolean isDueLater, ProjectStatus status) {
        if (status == ProjectStatus.COMPLETED) {
            return COMPLETED;
        }
        if (!compared.isEmpty() && compared.stream().allMatch(Compared::kept)) {
            return REACHED;
        }
        if (status == ProjectStatus.CANCELLED) {
            return CANCELLED;
        }
        if (isDueLater) {
            return NOT_DUE;
        }
        if (status == ProjectStatus.SUSPENDED) {
            return SUSPENDED;
        }
        return compared.isEmpty() ? NO_NUMBER : ofNumbers(compared, status);
    }

    private static Finding ofNumbers(List<Compared> compared, ProjectStatus status) {
        if (compared.stream().anyMatch(Compared::hasMoved)) {
            return MOVED;
        }
        if (status == ProjectStatus.NOT_STARTED) {
            return NOT_STARTED;
        }
        return compared.stream().allMatch(number -> number.reached() == null) ? UNREPORTED : STANDSTILL;
    }

    String code() {
        return code;
    }

    Outcome outcome() {
        return outcome;
    }

    LocalizedText text() {
        return text;
    }
}
