package org.ecoplan.contracts.project;

import org.ecoplan.contracts.LocalizedText;

/** 任务: what groups key projects in the plan's annexes, inside an action. */
public record ProjectTask(String code, String action, LocalizedText name) {}
