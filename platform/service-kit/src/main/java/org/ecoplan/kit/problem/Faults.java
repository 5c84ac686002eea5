package org.ecoplan.kit.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects every fault of a body, so that the sender can mend all of them at once. */
public final class Faults {

    private static final int LONGEST_TEXT = 4000;
    private static final LocalDate EARLIEST_DAY = LocalDate.of(1900, 1, 1);

    private final List<FieldError> found = new ArrayList<>();

    public void add(String pointer, String code, String message, Object rejected) {
        found.add(FieldError.inBody(pointer, code, message, rejected));
    }

    /** Adds a fault if the condition does not hold. */
    public boolean check(boolean holds, String pointer, String code, String message, Object rejected) {
        if (!holds) {
            add(pointer, code, message, rejected);
        }
        return holds;
    }

    /** Adds a fault if something that must be there is not. */
    public boolean present(Object value, String pointer) {
        String message = pointer.isEmpty() ? "the request needs a body" : "this member is required";
        return check(value != null, pointer, "missing", message, null);
    }

    /** Adds a fault if a text is there and cannot be stored or is longer than anyone reads. */
    public boolean readable(String text, String pointer) {
        return text == null
                || check(
                                text.length() <= LONGEST_TEXT,
                                pointer,
                                "too-long",
                                "at most " + LONGEST_TEXT + " characters",
                                text)
                        & check(
                                text.indexOf('\0') < 0,
                                pointer,
                                "unreadable-character",
                                "a text cannot hold the character NUL",
                                null);
    }

    /** Adds a fault if a day is there on which nothing can have happened: one that has not come yet, or before any plan. */
    public void happened(LocalDate day, String pointer, LocalDate today) {
        if (day != null) {
            check(!day.isAfter(today), pointer, "in-the-future", "today is " + today, day);
            check(!day.isBefore(EARLIEST_DAY), pointer, "out-of-bounds", "not before " + EARLIEST_DAY, day);
        }
    }

    public void add(FieldError fault) {
        found.add(fault);
    }

    /** Adds the faults of a row, of which the pointers begin, as faults of the list of rows. */
    public void addRow(int index, Faults row) {
        row.found.forEach(fault -> found.add(fault.inRow(index)));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldError> found() {
        return List.copyOf(found);
    }

    /**
     * Goes on only if nothing was found.
     *
     * @throws ProblemException 422 with every fault
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found());
        }
    }
}
