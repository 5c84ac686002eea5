package org.ecoplan.reporting.intake;

import org.ecoplan.contracts.project.ProjectStatus;

/** The newest known state of one key project. */
public record KnownProject(String code, long revision, int dueYear, ProjectStatus status) {}
