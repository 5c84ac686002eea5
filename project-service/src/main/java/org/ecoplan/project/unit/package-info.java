/**
 * The directory of the responsible units, which all plans share. Units come in with the project files: the first file
 * that names one owns its entry. Whoever loads a file enters its units through {@link org.ecoplan.project.unit.Units};
 * {@link org.ecoplan.project.unit.UnitList} knows what the units of one file are and stand for, and
 * {@link org.ecoplan.kit.problem.FileRules} what holds for every entry of such a file.
 */
package org.ecoplan.project.unit;
