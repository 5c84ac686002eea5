package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * An entry of a ledger; what is in there stays as it is, only whether it was reversed is known later.
 *
 * @param number of the entry in the ledger of its project and year
 * @param amount in yuan; a reversal has the negative amount of what it takes back, so that amounts can be added
 * @param reverses number of the entry that this one takes back
 * @param reversedBy number of the entry that takes this one back
 * @param replaces number of the entry in whose place this one stands
 * @param reason why another entry was taken back
 * @param overrun what it took beyond what was there, even if that has been covered since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"project":"near-1","year":2020,"number":3,"kind":"EXPENDITURE","source":"CITY","amount":125000.50,\
        "on":"2020-03-01","document":"记-0231","recordedBy":"市财政局国库支付系统",\
        "recordedAt":"2020-03-02T01:20:00Z"}""")
public record LedgerEntry(
        @JsonIgnore long id,
        String project,
        int year,
        long number,
        EntryKind kind,
        FundingSource source,
        BigDecimal amount,
        LocalDate on,
        String document,
        String item,
        String note,
        Long reverses,
        Long reversedBy,
        Long replaces,
        String reason,
        Overrun overrun,
        String recordedBy,
        Instant recordedAt) {

    /** What an entry took beyond what was there, why, and who approved it. */
    public record Overrun(BigDecimal amount, String reason, String approvedBy) {}

    /** In the order of recording, unless asked otherwise. */
    static final Listing<LedgerEntry> LISTING = Listing.of(
                    "funding-entries",
                    "资金台账",
                    "Funding entries",
                    LedgerEntry.class,
                    SortKey.storedAs("e.id", SortKey.whole("entry", LedgerEntry::id)))
            .sortedBy(SortKey.storedAs("a.year", SortKey.whole("year", entry -> (long) entry.year())))
            .sortedBy(SortKey.storedAs("e.amount", SortKey.decimal("amount", LedgerEntry::amount)))
            .sortedBy(SortKey.storedAs("e.happened_on", SortKey.date("on", LedgerEntry::on)))
            .sortedBy(SortKey.storedAs("e.recorded_at", SortKey.time("recordedAt", LedgerEntry::recordedAt)))
            .column("project", "项目", "Project")
            .column("year", "预算年度", "Budget year")
            .column("number", "序号", "Number")
            .column("kind", "类型", "Kind")
            .column("source", "资金来源", "Source")
            .column("amount", "金额（元）", "Amount (yuan)")
            .column("on", "日期", "Date")
            .column("document", "文号", "Document")
            .column("item", "分项", "Item")
            .column("note", "备注", "Note")
            .column("reverses", "冲销序号", "Reverses")
            .column("reversedBy", "被冲销于", "Reversed by")
            .column("replaces", "更正序号", "Replaces")
            .column("reason", "更正原因", "Reason")
            .column("overrun.amount", "超支金额（元）", "Overrun (yuan)")
            .column("overrun.reason", "超支原因", "Why it was overrun")
            .column("overrun.approvedBy", "超支批准人", "Overrun approved by")
            .column("recordedBy", "填报人", "Recorded by")
            .column("recordedAt", "填报时间", "Recorded at");

    boolean isReversed() {
        return reversedBy != null;
    }

    boolean isReversal() {
        return reverses != null;
    }
}
