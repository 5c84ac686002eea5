package org.ecoplan.contracts;

/** How certain a measurement is. */
public enum MeasurementStatus {
    /** 初步数: expected to be corrected. */
    PROVISIONAL,
    /** 最终数: what is reported; a correction is still possible, and has a reason. */
    FINAL
}
