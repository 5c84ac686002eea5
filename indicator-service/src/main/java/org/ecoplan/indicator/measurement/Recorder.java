package org.ecoplan.indicator.measurement;

/** Who says so, and why it is what it is now. */
record Recorder(String by, String reason) {

    /** Nobody reported it: it was derived. */
    static final Recorder FORMULA = new Recorder("formula", null);
}
