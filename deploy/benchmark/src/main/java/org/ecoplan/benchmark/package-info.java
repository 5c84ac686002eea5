/** Measurements of the packaged suite: printed with the machine they were made on, judged by people, never by a test. */
package org.ecoplan.benchmark;
