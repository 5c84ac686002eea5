/**
 * The events that the services exchange over Kafka. Each is the whole new state of the thing it is about, sent as a
 * CloudEvent on a compacted topic and keyed by that thing, so that what came last is all one needs.
 */
package org.ecoplan.contracts.event;
