package org.ecoplan.project.project;

/**
 * Told inside the transaction in which the plan comes to say something else of a project that was known before, after
 * that was recorded: what is computed from its parts and promises is to be computed again.
 */
public record ProjectRedefined(ProjectRef project) {}
