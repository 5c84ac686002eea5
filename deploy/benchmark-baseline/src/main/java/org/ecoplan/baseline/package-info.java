/** What a Quarkus endpoint reaches that does nothing but store: the yardstick of the benchmark, deployed nowhere. */
package org.ecoplan.baseline;
