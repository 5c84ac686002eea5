/**
 * What if: the verdicts as they would be with other measurements, requirements and states of projects than are known. The
 * suppositions are laid over the known facts, and the rules that judge everything judge both. Nothing is stored: the
 * database itself refuses to write for a simulation.
 */
package org.ecoplan.reporting.simulation;
