/**
 * What a year's work plan says: its items, each with the units that answer for it, what it promises, what it is paid
 * from and when what is due. Values only, and the rules by which they fit the plan's key projects.
 */
package org.ecoplan.project.workplan.item;
