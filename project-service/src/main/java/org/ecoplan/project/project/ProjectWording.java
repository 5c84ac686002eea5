package org.ecoplan.project.project;

import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;

/** What people call what the API has codes for. */
public final class ProjectWording {
    private ProjectWording() {}

    public static LocalizedText of(ProjectStatus status) {
        return switch (status) {
            case NOT_STARTED -> new LocalizedText("未开工", "not started");
            case IN_PROGRESS -> new LocalizedText("进行中", "in progress");
            case SUSPENDED -> new LocalizedText("暂停", "suspended");
            case COMPLETED -> new LocalizedText("已完成", "completed");
            case CANCELLED -> new LocalizedText("已取消", "cancelled");
        };
    }

    public static LocalizedText of(Project.Term term) {
        return switch (term) {
            case NEAR -> new LocalizedText("近期", "near term");
            case FAR -> new LocalizedText("中远期", "medium and long term");
        };
    }

    static LocalizedText of(Change change) {
        return switch (change) {
            case DEFINITION -> new LocalizedText("规划内容", "what the plan says");
            case PLACE -> new LocalizedText("规划中的位置", "place in the plan");
            case STATUS -> new LocalizedText("状态", "status");
            case CORRECTION -> new LocalizedText("更正", "correction");
            case PROGRESS -> new LocalizedText("进展", "progress");
        };
    }
}
