/**
 * Changes of verdicts as they happen, for portals that stay connected. Whoever reads pulls them from the database at the
 * pace of their own line; nothing waits for them in memory.
 */
package org.ecoplan.reporting.live;
