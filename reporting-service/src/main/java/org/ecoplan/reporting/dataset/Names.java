package org.ecoplan.reporting.dataset;

import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;

/** What codes are called. */
final class Names {
    private Names() {}

    static LocalizedText of(Basis basis) {
        return switch (basis) {
            case STANDARD -> new LocalizedText("国家指标标准", "National standard");
            case TARGET -> new LocalizedText("规划目标", "Target of the plan");
        };
    }

    static LocalizedText of(Verdict verdict) {
        return switch (verdict) {
            case MET -> new LocalizedText("达标", "Met");
            case NOT_MET -> new LocalizedText("未达标", "Not met");
            case NOT_MEASURED -> new LocalizedText("未统计", "Not measured");
        };
    }
}
