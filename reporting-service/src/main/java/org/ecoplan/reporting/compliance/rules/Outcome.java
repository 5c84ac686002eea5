package org.ecoplan.reporting.compliance.rules;

import java.util.Collection;
import org.ecoplan.contracts.Verdict;

/** What a criterion comes to. */
public enum Outcome {
    MET,
    NOT_MET,
    /** Something that it compares is not known. */
    UNKNOWN,
    /** It asks nothing as things are. */
    NOT_APPLICABLE;

    /** All of them: one that fails decides, then one that is unknown. */
    static Outcome all(Collection<Outcome> parts) {
        if (parts.contains(NOT_MET)) {
            return NOT_MET;
        }
        if (parts.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return parts.contains(MET) ? MET : NOT_APPLICABLE;
    }

    /** Any of them: one that is met decides, then one that is unknown. */
    static Outcome any(Collection<Outcome> parts) {
        if (parts.contains(MET)) {
            return MET;
        }
        if (parts.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return parts.contains(NOT_MET) ? NOT_MET : NOT_APPLICABLE;
    }

    /** As a verdict; where nothing at all is asked there is nothing to fail. */
    Verdict toVerdict() {
        return switch (this) {
            case MET, NOT_APPLICABLE -> Verdict.MET;
            case NOT_MET -> Verdict.NOT_MET;
            case UNKNOWN -> Verdict.NOT_MEASURED;
        };
    }
}
