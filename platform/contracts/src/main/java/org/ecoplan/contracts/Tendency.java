package org.ecoplan.contracts;

/** Which way a value has to move to be better. */
public enum Tendency {
    HIGHER(Direction.AT_LEAST),
    LOWER(Direction.AT_MOST);

    private final Direction notWorse;

    Tendency(Direction notWorse) {
        this.notWorse = notWorse;
    }

    /** The side of a former value on which a value is not worse than it. */
    public Direction notWorse() {
        return notWorse;
    }
}
