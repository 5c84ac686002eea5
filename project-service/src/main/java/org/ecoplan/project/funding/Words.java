package org.ecoplan.project.funding;

import org.ecoplan.kit.problem.Faults;

/** Texts without which nobody could say later what money it was. */
final class Words {

    static final int NAME = 200;
    static final int TEXT = 4000;

    private Words() {}

    /** A text that is there and is not longer than it may be. */
    static void check(String text, int longest, String at, Faults faults) {
        if (faults.present(text, at)) {
            faults.check(!text.isBlank(), at, "missing", "this text is empty", null);
            checkIfThere(text, longest, at, faults);
        }
    }

    static void checkIfThere(String text, int longest, String at, Faults faults) {
        if (faults.readable(text, at) && text != null) {
            faults.check(text.length() <= longest, at, "too-long", "at most " + longest + " characters", text);
        }
    }

    /** A text that things are told apart by, so that a blank nobody sees makes no difference. */
    static void checkKey(String key, String at, Faults faults) {
        checkIfThere(key, NAME, at, faults);
        if (key != null) {
            faults.check(!key.isEmpty(), at, "missing", "this text is empty", null);
            faults.check(key.equals(key.strip()), at, "blank-at-the-ends", "begins or ends with a blank", key);
        }
    }
}
