/**
 * What every instance knows at once of what any of them takes in: versions of plans, on which prepared answers can be
 * built, and how far events have been taken in, for whoever wants to read what they wrote. PostgreSQL tells it with the
 * commit; while it cannot be heard, nobody claims to know.
 */
package org.ecoplan.reporting.freshness;
