package org.ecoplan.project.funding;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Faults;

/**
 * That an entry was a mistake, as somebody sends it.
 *
 * @param reason why it is taken back
 * @param on the day of the reversal; today in the city where it is left out
 * @param document what the reversal rests on; the entry's own document where it is left out
 * @param instead what would have been right; recorded in the same step
 * @param overrun that an appropriation may be taken back of which money has been spent; only where it has
 */
@Schema(examples = """
        {"reason":"金额录入错误 · amount mistyped","recordedBy":"王会计",\
        "instead":{"kind":"EXPENDITURE","source":"CITY","amount":12500.50,"on":"2020-03-01","document":"记-0231",\
        "recordedBy":"王会计"}}""")
public record ReverseEntryRequest(
        String reason, String recordedBy, LocalDate on, String document, RecordEntryRequest instead, Approval overrun) {

    /** Finds everything in it that cannot be accepted. */
    void check(BookableDays days, Faults faults) {
        Words.check(reason, Words.TEXT, "/reason", faults);
        Words.check(recordedBy, Words.NAME, "/recordedBy", faults);
        if (on != null) {
            days.check(on, "/on", faults);
        }
        Words.checkKey(document, "/document", faults);
        if (instead != null) {
            instead.check(days, "/instead", faults);
        }
        if (overrun != null) {
            overrun.check("/overrun", faults);
        }
    }

    /** What takes the entry back. */
    Posting toReversal(LedgerEntry entry, LocalDate today) {
        Posting.Particulars what = new Posting.Particulars(
                on == null ? today : on,
                document == null ? entry.document() : document,
                entry.item(),
                null,
                recordedBy);
        return new Posting(
                entry.kind(),
                entry.source(),
                entry.amount().negate(),
                what,
                new Posting.Correction(entry.number(), null, reason),
                overrun);
    }

    /** What stands in the entry's place. */
    Posting toReplacement(LedgerEntry entry) {
        return instead.toPosting(new Posting.Correction(null, entry.number(), reason));
    }
}
