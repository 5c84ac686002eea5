/**
 * Whether a plan is kept. When something is known differently, the verdicts that rest on it are judged again and those
 * that came out differently are written, with every change kept; questions are answered from what is written. What a
 * verdict is stands in {@code rules}.
 */
package org.ecoplan.reporting.compliance;
