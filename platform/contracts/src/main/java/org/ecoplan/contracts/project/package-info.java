/**
 * A plan's key projects and the units that answer for them, as data: the project file, the answers of the API and the
 * events have these records in common.
 */
package org.ecoplan.contracts.project;
