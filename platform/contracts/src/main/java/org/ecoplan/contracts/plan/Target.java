package org.ecoplan.contracts.plan;

import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.LocalizedText;

/** 规划值 for one horizon year: as the document prints it, and as a criterion. */
public record Target(Integer year, LocalizedText text, Criterion criterion) {}
