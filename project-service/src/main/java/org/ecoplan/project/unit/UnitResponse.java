package org.ecoplan.project.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A unit as the API gives it: what it is, and how that came about.
 *
 * @param since the day from which it has been this, where that was told
 * @param endedOn the first day on which it does not act any more
 * @param successor who acts in its place from then on
 * @param document by which this was decided
 * @param recordedBy who recorded this revision, where that was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"code":"jiangmen-water-resources-bureau","name":{"zh":"市水利局","en":"Jiangmen Water Resources Bureau"},\
        "kind":"DEPARTMENT","region":"440700","revision":1,"recordedAt":"2020-03-02T01:00:00Z"}""")
public record UnitResponse(
        @JsonUnwrapped Unit definition,
        LocalDate since,
        LocalDate endedOn,
        String successor,
        long revision,
        LocalizedText document,
        String recordedBy,
        String reason,
        Instant recordedAt) {

    static final Listing<UnitRevision> UNITS = titled(Listing.of(
                    "units",
                    "责任单位",
                    "Units",
                    UnitResponse.class,
                    UnitRevision::toResponse,
                    SortKey.storedAs("r.code", SortKey.text("code", UnitRevision::code)))
            .sortedBy(SortKey.storedAs(
                    "r.state.region",
                    SortKey.optional(SortKey.text("region", row -> row.state().region()))))
            .sortedBy(SortKey.storedAs(
                    "r.state.since",
                    SortKey.optional(SortKey.date("since", row -> row.state().since()))))
            .sortedBy(SortKey.storedAs(
                    "r.state.endedOn",
                    SortKey.optional(SortKey.date("endedOn", row -> row.state().endedOn())))));

    static final Listing<UnitResponse> REVISIONS = titled(Listing.of(
            "revisions", "修订", "Revisions", UnitResponse.class, SortKey.whole("revision", UnitResponse::revision)));

    private static <T> Listing<T> titled(Listing<T> listing) {
        return listing.column("code", "代码", "Code")
                .column("name", "名称", "Name")
                .column("kind", "类别", "Kind")
                .column("region", "行政区", "Region")
                .column("creditCode", "统一社会信用代码", "Unified social credit code")
                .column("members", "成员", "Members")
                .column("since", "起始日", "Since")
                .column("endedOn", "终止日", "Ended on")
                .column("successor", "并入单位", "Merged into")
                .column("revision", "版本", "Revision")
                .column("document", "文件", "Document")
                .column("recordedBy", "填报人", "Recorded by")
                .column("reason", "修订原因", "Reason")
                .column("recordedAt", "填报时间", "Recorded at");
    }

    static UnitResponse of(long revision, UnitState state) {
        Recorded recorded = state.recorded();
        return new UnitResponse(
                state.definition(),
                state.since(),
                state.endedOn(),
                state.successor(),
                revision,
                recorded.document(),
                recorded.recordedBy(),
                recorded.reason(),
                recorded.recordedAt());
    }
}
