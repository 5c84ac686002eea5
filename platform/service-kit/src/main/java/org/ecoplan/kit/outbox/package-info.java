/**
 * How events leave a service: written in the transaction of the change they tell of, published afterwards in order, and
 * forgotten only when Kafka has them. See {@code docs/adr} for why a table and a relay.
 */
package org.ecoplan.kit.outbox;
