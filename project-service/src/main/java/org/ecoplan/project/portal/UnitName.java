package org.ecoplan.project.portal;

import org.ecoplan.contracts.LocalizedText;

/** A responsible unit, for programs and for people. */
public record UnitName(String code, LocalizedText name) {}
