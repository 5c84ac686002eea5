package org.ecoplan.contracts.plan;

import org.ecoplan.contracts.LocalizedText;

/** 阶段: one state of an ordered scale. */
public record Stage(String code, LocalizedText name) {}
