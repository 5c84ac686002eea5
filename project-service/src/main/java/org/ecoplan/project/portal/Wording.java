package org.ecoplan.project.portal;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.project.progress.rules.Lateness;

/** What people call how late something is, and what became of it. */
final class Wording {
    private Wording() {}

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
