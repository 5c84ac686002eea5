package org.ecoplan.indicator.plan;

import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.problem.Faults;

/** Checks the texts of a plan file that people read: there in both languages, and such that they can be stored. */
final class Texts {
    private Texts() {}

    static void required(LocalizedText text, String at, Faults faults) {
        if (faults.present(text, at)) {
            faults.present(text.zh(), at + "/zh");
            faults.present(text.en(), at + "/en");
            faults.readable(text.zh(), at + "/zh");
            faults.readable(text.en(), at + "/en");
        }
    }

    static void optional(LocalizedText text, String at, Faults faults) {
        if (text != null) {
            required(text, at, faults);
        }
    }
}
