package org.ecoplan.reporting.assessment;

/** How the indicators of a plan came out, on both bases. */
public record Summaries(Summary standard, Summary target) {}
