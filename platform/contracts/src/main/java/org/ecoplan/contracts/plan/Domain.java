package org.ecoplan.contracts.plan;

import org.ecoplan.contracts.LocalizedText;

/** 领域: the first level that indicators are grouped by. */
public record Domain(String code, LocalizedText name) {}
