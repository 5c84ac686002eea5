package org.ecoplan.project.portal;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.progress.rules.Lateness;

/** What people call what the API has codes for. */
final class Wording {
    private Wording() {}

    static LocalizedText of(ProjectStatus status) {
        return switch (status) {
            case NOT_STARTED -> new LocalizedText("未开工", "not started");
            case IN_PROGRESS -> new LocalizedText("进行中", "in progress");
            case SUSPENDED -> new LocalizedText("暂停", "suspended");
            case COMPLETED -> new LocalizedText("已完成", "completed");
            case CANCELLED -> new LocalizedText("已取消", "cancelled");
        };
    }

    static LocalizedText of(Project.Term term) {
        return switch (term) {
            case NEAR -> new LocalizedText("近期", "near term");
            case FAR -> new LocalizedText("中远期", "medium and long term");
        };
    }

    /** @param lateness {@code null} where it is not told */
    static List<LocalizedText> of(Lateness lateness) {
        List<LocalizedText> words = new ArrayList<>();
        if (lateness != null && lateness.overdue()) {
            words.add(new LocalizedText("逾期", "overdue"));
        }
        if (lateness != null && lateness.atRisk()) {
            words.add(new LocalizedText("有风险", "at risk"));
        }
        if (lateness != null && lateness.stalled()) {
            words.add(new LocalizedText("停滞", "stalled"));
        }
        return words;
    }

    /** What became of a deliverable. */
    static LocalizedText of(GanttMilestone milestone) {
        if (milestone.complete()) {
            return new LocalizedText("已交付", "delivered");
        }
        return milestone.waived() ? new LocalizedText("免交", "waived") : new LocalizedText("未交付", "not delivered");
    }
}
