/**
 * Formulas of a plan: read once, with every fault in words, and evaluated in exact decimals from what was observed. Pure:
 * who evaluates one brings the observations, and gets back a value or the reason why there is none, with everything that
 * was used. The language is described in {@code docs/formulas.md}.
 */
package org.ecoplan.indicator.formula;
