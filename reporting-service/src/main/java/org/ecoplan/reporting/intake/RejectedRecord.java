package org.ecoplan.reporting.intake;

import org.apache.kafka.common.TopicPartition;

/** A record that cannot be read as an event of ours. */
record RejectedRecord(TopicPartition partition, long offset, String reason, byte[] payload) {}
