/** Plain SQL where the database does the work on many rows; entities stay what single things are. */
package org.ecoplan.kit.sql;
