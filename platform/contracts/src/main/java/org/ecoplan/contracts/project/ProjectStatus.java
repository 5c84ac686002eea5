package org.ecoplan.contracts.project;

/** Where a key project stands in its life. */
public enum ProjectStatus {
    NOT_STARTED,
    IN_PROGRESS,
    SUSPENDED,
    COMPLETED,
    CANCELLED
}
