/**
 * The rules: verdict = f(definition, measurements, requirements, project states, year). Pure functions over values; no
 * framework, no clock, no database. Whatever a verdict rests on is in what they return, down to the numbers compared.
 *
 * <p>The meaning of each kind of criterion is written once, in {@link
 * org.ecoplan.reporting.compliance.rules.SubIndicatorRules}.
 */
package org.ecoplan.reporting.compliance.rules;
