/**
 * The directory of the responsible units, which all plans share: who is who, who belongs to whom, who acts for whom, and
 * all of it at any time. Units come in with the project files, of which the first that names one owns its entry, or are
 * entered by themselves.
 *
 * <p>Whoever loads a file enters its units through {@link org.ecoplan.project.unit.Units};
 * {@link org.ecoplan.project.unit.UnitList} knows what the units of one file are and stand for. Whoever wants to know who
 * answers for a project, or whether a unit may be entrusted with something, asks a
 * {@link org.ecoplan.project.unit.UnitDirectory}.
 */
package org.ecoplan.project.unit;
