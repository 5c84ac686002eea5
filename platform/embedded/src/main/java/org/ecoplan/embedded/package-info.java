/**
 * A real PostgreSQL and a real Kafka broker that a Java program starts by itself: for tests, which throw
 * them away, and for the run with one command, which keeps their data.
 *
 * <p>Both listen on this machine only, and trust everybody on it: they are no substitute for the servers
 * of an operated installation.
 */
package org.ecoplan.embedded;
