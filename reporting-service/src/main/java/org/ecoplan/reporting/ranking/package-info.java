/**
 * The city and its districts side by side: how far each of them keeps the plan, and where each stands in one
 * sub-indicator. It ranks what {@code compliance} judged and judges nothing itself.
 */
package org.ecoplan.reporting.ranking;
