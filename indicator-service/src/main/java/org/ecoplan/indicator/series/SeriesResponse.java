package org.ecoplan.indicator.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/** A series as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesResponse(
        String code,
        String variable,
        String station,
        String region,

        @Schema(implementation = String.class, examples = "PT1H")
        TimeStep step,

        LocalizedText unit,
        LocalizedText name,
        long revision,
        Instant definedAt) {

    static final Listing<SeriesResponse> LISTING = Listing.of(
                    "series", "监测序列", "Series", SeriesResponse.class, SortKey.text("code", SeriesResponse::code))
            .sortedBy(SortKey.text("variable", SeriesResponse::variable))
            .sortedBy(SortKey.text("region", SeriesResponse::region))
            .column("name", "名称", "Name")
            .column("code", "代码", "Code")
            .column("variable", "变量", "Variable")
            .column("station", "监测点位", "Station")
            .column("region", "行政区代码", "Region code")
            .column("step", "监测频次", "Time step")
            .column("unit", "单位", "Unit")
            .column("revision", "修订", "Revision")
            .column("definedAt", "定义时间", "Defined at");
}
