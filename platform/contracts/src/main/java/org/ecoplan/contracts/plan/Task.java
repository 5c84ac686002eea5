package org.ecoplan.contracts.plan;

import org.ecoplan.contracts.LocalizedText;

/** 任务: the second level that indicators are grouped by, inside a domain. */
public record Task(String code, String domain, LocalizedText name) {}
