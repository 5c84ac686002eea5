package org.ecoplan.project.unit;

import org.ecoplan.contracts.project.Unit;

/**
 * Which units of the directory; {@code null} means any.
 *
 * @param q a part of the name, in either language
 */
record UnitFilter(Unit.Kind kind, String region, String q) {}
