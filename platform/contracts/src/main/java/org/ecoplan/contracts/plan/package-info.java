/**
 * A city's plan as data: what is measured, against what, since when. The plan file, the answer of the API and the
 * event are the same JSON, written by these records.
 */
package org.ecoplan.contracts.plan;
