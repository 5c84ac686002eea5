/**
 * How far a key project has come by what its units reported, and whether it is late. Pure functions: no framework, no
 * clock, no database. What they return contains every figure that they compared.
 */
package org.ecoplan.project.progress.rules;
