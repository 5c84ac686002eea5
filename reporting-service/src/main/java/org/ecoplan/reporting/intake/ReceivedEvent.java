package org.ecoplan.reporting.intake;

import org.ecoplan.contracts.event.EventData;

/**
 * An event as it came in.
 *
 * @param id unique over all services: the CloudEvents source and id
 */
record ReceivedEvent(String id, EventData data) {}
