package org.ecoplan.contracts.plan;

import org.ecoplan.contracts.LocalizedText;

/** 数据来源: a kind of department that an indicator's values come from. */
public record Department(String code, LocalizedText name) {}
