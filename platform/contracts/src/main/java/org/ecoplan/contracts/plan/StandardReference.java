package org.ecoplan.contracts.plan;

import org.ecoplan.contracts.LocalizedText;

/** The document of the national programme that the plan's standards come from, with its number. */
public record StandardReference(LocalizedText name, String reference) {}
