/**
 * The suite on one machine, for trying it out, for developing a portal against it and for the suite's own story test: a
 * real PostgreSQL and a real Kafka broker in this process, the three packaged services as processes of their own.
 */
package org.ecoplan.standalone;
