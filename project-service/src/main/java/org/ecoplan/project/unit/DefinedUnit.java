package org.ecoplan.project.unit;

/** A unit as it is now, and whether it was entered just now. */
record DefinedUnit(UnitResponse unit, boolean entered) {}
