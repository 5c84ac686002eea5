/** What a service does without being asked each time. */
package org.ecoplan.kit.work;
