package org.ecoplan.project.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.problem.Faults;

/**
 * An appropriation or an expenditure, as somebody sends it.
 *
 * @param on the day of it
 * @param document its number, such as of the voucher or of the letter that gives the money
 * @param item which item of the document, where it has several of the same kind and source
 * @param recordedBy the person or system that stands for it
 * @param overrun that more may be taken than is available; only where it is
 */
@Schema(examples = """
        {"kind":"EXPENDITURE","source":"CITY","amount":125000.50,"on":"2020-03-01","document":"记-0231",\
        "note":"首期工程款 · first instalment","recordedBy":"市财政局国库支付系统"}""")
public record RecordEntryRequest(
        EntryKind kind,
        FundingSource source,

        @Schema(description = "In yuan, more than 0, with two decimals at most")
        BigDecimal amount,

        LocalDate on,
        String document,
        String item,
        String note,
        String recordedBy,
        Approval overrun) {

    /** Finds everything in it that cannot be accepted; {@code at} points to it. */
    void check(BookableDays days, String at, Faults faults) {
        faults.present(kind, at + "/kind");
        faults.present(source, at + "/source");
        Yuan.checkPositive(amount, at + "/amount", faults);
        days.check(on, at + "/on", faults);
        faults.present(document, at + "/document");
        Words.checkKey(document, at + "/document", faults);
        Words.checkKey(item, at + "/item", faults);
        Words.checkIfThere(note, Words.TEXT, at + "/note", faults);
        Words.check(recordedBy, Words.NAME, at + "/recordedBy", faults);
        if (overrun != null) {
            overrun.check(at + "/overrun", faults);
        }
    }

    EntryKey key() {
        return new EntryKey(kind, source, document, item);
    }

    /** Whether an entry says of the same money what this says; who recorded it does not matter. */
    boolean saysTheSameAs(LedgerEntry entry) {
        return amount.compareTo(entry.amount()) == 0 && on.equals(entry.on());
    }

    /** @param correction what it does to an earlier entry; {@code null} if nothing */
    Posting toPosting(Posting.Correction correction) {
        return new Posting(
                kind,
                source,
                amount,
                new Posting.Particulars(on, document, item, note, recordedBy),
                correction,
                overrun);
    }
}
