package org.ecoplan.project.funding;

import org.ecoplan.contracts.project.FundingSource;

/**
 * What entries of one account are told apart by.
 *
 * @param item {@code null} where the document has one only
 */
record EntryKey(EntryKind kind, FundingSource source, String document, String item) {}
