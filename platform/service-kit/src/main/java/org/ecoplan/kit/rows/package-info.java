/**
 * Rows that come by the thousand or the million: a JSON array, one JSON object a line, or CSV. They are read one after
 * another, so memory does not grow with them, and a row that cannot be read does not keep the next one from being read.
 */
package org.ecoplan.kit.rows;
