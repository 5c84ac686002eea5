package org.ecoplan.contracts.plan;

import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.LocalizedText;

/** 指标标准: as the document prints it, and as a criterion. */
public record Standard(LocalizedText text, Criterion criterion) {}
