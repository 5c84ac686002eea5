package org.ecoplan.benchmark;

/** What a measured number is held against. */
record Bound(boolean upper, long limit, String unit) {

    static Bound atLeast(long limit, String unit) {
        return new Bound(false, limit, unit);
    }

    static Bound atMost(long limit, String unit) {
        return new Bound(true, limit, unit);
    }

    boolean isKept(long measured) {
        return upper ? measured <= limit : measured >= limit;
    }

    /** A number as people read it, with the unit of this bound. */
    String text(long measured) {
        return "%,d %s".formatted(measured, unit);
    }

    @Override
    public String toString() {
        return (upper ? "at most " : "at least ") + text(limit);
    }
}
