package org.ecoplan.reporting.assessment;

/** A document with the hash that it was published with. */
record PublishedDocument(ContentHash hash, byte[] bytes) {}
