package org.ecoplan.contracts;

/**
 * A text for people, side by side in the plan's language and in English.
 *
 * @param zh Chinese; names and figures of a plan are verbatim
 * @param en English
 */
public record LocalizedText(String zh, String en) {}
