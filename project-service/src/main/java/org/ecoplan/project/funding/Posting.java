package org.ecoplan.project.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.contracts.project.FundingSource;

/**
 * An entry that is to be written into the ledger.
 *
 * @param amount negative for a reversal
 * @param what what it is about
 * @param correction what it does to an earlier entry; {@code null} if nothing
 * @param approval to take more than is there; {@code null} without one
 */
record Posting(
        EntryKind kind,
        FundingSource source,
        BigDecimal amount,
        Particulars what,
        Correction correction,
        Approval approval) {

    /** When, by which document, and who says so. */
    record Particulars(LocalDate on, String document, String item, String note, String recordedBy) {}

    /**
     * What an entry does to an earlier one, by its number.
     *
     * @param reverses the entry that it takes back, or {@code null}
     * @param replaces the entry in whose place it stands, or {@code null}
     */
    record Correction(Long reverses, Long replaces, String reason) {}

    Balance book(Balance before) {
        return kind.book(before, amount);
    }

    /** Whether there is less to spend afterwards. */
    boolean takes() {
        Balance after = book(Balance.NOTHING);
        return after.spent().compareTo(after.appropriated()) > 0;
    }
}
