package org.ecoplan.reporting.ranking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.listing.SortKey;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
public class RankingResource {

    /** An entry with its place on the list, which two of them may not share. */
    private record Placed<T>(long position, T item) {

        static <T> Rows<Placed<T>> rows(List<T> items) {
            return Rows.of(LongStream.range(0, items.size())
                    .mapToObj(position -> new Placed<>(position, items.get((int) position)))
                    .toList());
        }

        static <T> Function<Placed<T>, Long> whole(Function<T, Integer> number) {
            return row -> {
                Integer found = number.apply(row.item());
                return found == null ? null : found.longValue();
            };
        }
    }

    private static final Listing<Placed<RankedRegion>> REGIONS = Listing.of(
                    "regions-compliance",
                    "各地达标情况",
                    "Compliance by region",
                    RankedRegion.class,
                    Placed<RankedRegion>::item,
                    SortKey.whole("position", Placed<RankedRegion>::position))
            .sortedBy(SortKey.text("region", row -> row.item().region()))
            .sortedBy(SortKey.optional(SortKey.whole("rank", Placed.whole(RankedRegion::rank))))
            .sortedBy(SortKey.whole("met", Placed.whole(RankedRegion::met)))
            .sortedBy(SortKey.whole("notMet", Placed.whole(RankedRegion::notMet)))
            .sortedBy(SortKey.optional(
                    SortKey.decimal("metPercent", row -> row.item().metPercent())))
            .column("rank", "名次", "Rank")
            .column("region", "行政区代码", "Code")
            .column("name", "行政区", "Region")
            .column("parent", "上级行政区", "Belongs to")
            .column("total", "指标数", "Indicators")
            .column("met", "达标", "Met")
            .column("notMet", "未达标", "Not met")
            .column("notMeasured", "未统计", "Not measured")
            .column("metPercent", "达标率", "Met, %")
            .column("stale", "数据陈旧", "Stale")
            .column("provisional", "含初步数", "Provisional")
            .column("binding.met", "约束性达标", "Binding, met")
            .column("binding.notMet", "约束性未达标", "Binding, not met")
            .column("binding.notMeasured", "约束性未统计", "Binding, not measured")
            .column("reference.met", "参考性达标", "Reference, met")
            .column("reference.notMet", "参考性未达标", "Reference, not met")
            .column("reference.notMeasured", "参考性未统计", "Reference, not measured")
            .column("standing", "规划达标情况", "Standing");

    private static final Listing<Placed<RankedValue>> VALUES = Listing.of(
                    "regions",
                    "各地指标值",
                    "Values by region",
                    RankedValue.class,
                    Placed<RankedValue>::item,
                    SortKey.whole("position", Placed<RankedValue>::position))
            .sortedBy(SortKey.text("region", row -> row.item().region()))
            .sortedBy(SortKey.optional(SortKey.whole("rank", Placed.whole(RankedValue::rank))))
            .sortedBy(
                    SortKey.optional(SortKey.decimal("value", row -> row.item().value())))
            .sortedBy(
                    SortKey.optional(SortKey.decimal("margin", row -> row.item().margin())))
            .column("rank", "名次", "Rank")
            .column("region", "行政区代码", "Code")
            .column("name", "行政区", "Region")
            .column("value", "指标值", "Value")
            .column("stage", "填报情况", "Stage")
            .column("period", "数据时期", "Period")
            .column("revision", "修订号", "Revision")
            .column("stale", "数据陈旧", "Stale")
            .column("provisional", "初步数", "Provisional")
            .column("verdict", "达标情况", "Verdict")
            .column("relation", "比较关系", "Relation")
            .column("required", "要求值", "Required")
            .column("requiredStage", "要求阶段", "Required stage")
            .column("margin", "差距", "Margin")
            .column("reasons.code", "原因代码", "Reason codes")
            .column("reasons.text", "原因", "Reasons")
            .tableOfThese();

    private final RankingService service;
    private final Lists lists;

    RankingResource(RankingService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Path("regions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "rankRegions",
            summary = "The city and its districts: how many indicators each of them meets",
            description = "The city comes first and has no rank. A district that meets more is further up, and of those"
                    + " that meet as many, one that fails fewer; equals share a rank. Districts in which nothing is met"
                    + " or not met come last and have no rank. Sorted by `position` (this order), `region`, `rank`,"
                    + " `met`, `notMet` or `metPercent`.")
    @APIResponse(
            responseCode = "200",
            description = "The regions",
            content = @Content(schema = @Schema(implementation = RankedRegion.class)))
    public Response regions(@RestPath String plan, @BeanParam RankingQuery query, @BeanParam ListQuery list) {
        return lists.answer(REGIONS, list, Placed.rows(service.regions(plan, query)));
    }

    @GET
    @Path("sub-indicators/{number}/regions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "rankValues",
            summary = "The values of one sub-indicator in the city and its districts",
            description = "The city comes first and has no rank. The districts follow from the best value to the worst,"
                    + " as the sub-indicator says which way is better; equal values share a rank, whatever their"
                    + " trailing zeros. Those without a value come last, with the reason. Sorted by `position` (this"
                    + " order), `region`, `rank`, `value` or `margin`.")
    @APIResponse(
            responseCode = "200",
            description = "The regions",
            content = @Content(schema = @Schema(implementation = RankedValue.class)))
    public Response values(
            @RestPath String plan, @RestPath String number, @BeanParam RankingQuery query, @BeanParam ListQuery list) {
        return lists.answer(VALUES, list, Placed.rows(service.values(plan, number, query)));
    }
}
