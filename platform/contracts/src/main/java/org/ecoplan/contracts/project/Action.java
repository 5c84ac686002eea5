package org.ecoplan.contracts.project;

import org.ecoplan.contracts.LocalizedText;

/** 行动: one of the plan's lines of action, which group the tasks. */
public record Action(String code, LocalizedText name) {}
