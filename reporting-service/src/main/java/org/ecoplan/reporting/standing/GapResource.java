package org.ecoplan.reporting.standing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.ecoplan.reporting.compliance.ComplianceQuery;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/compliance/gaps")
@Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
@Tag(name = "Compliance")
public class GapResource {

    private static final Listing<Gap> GAPS = Listing.of(
                    "gaps", "差距", "Gaps", Gap.class, SortKey.whole("place", gap -> (long) gap.place()))
            .sortedBy(SortKey.numbered("indicator", Gap::indicator))
            .sortedBy(SortKey.text("obligation", gap -> gap.obligation().name()))
            .sortedBy(SortKey.optional(SortKey.decimal("distance", Gap::distance)))
            .sortedBy(SortKey.whole("overdue", gap -> (long) gap.overdue()))
            .column("place", "名次", "Place")
            .column("indicator", "编号", "Number")
            .column("name", "名称", "Name")
            .column("domain", "领域", "Domain")
            .column("task", "任务", "Task")
            .column("obligation", "属性", "Obligation")
            .column("verdict", "达标情况", "Verdict")
            .column("distance", "差距", "Distance")
            .column("reasons.text", "理由", "Reasons")
            .column("sources.name", "数据来源", "Data sources")
            .column("projects.code", "重点工程", "Key projects")
            .column("overdue", "逾期工程数", "Overdue projects")
            .column("since", "起始时刻", "Since")
            .column("asOf", "截至时刻", "As of")
            .tableOfThese();

    private final StandingService service;
    private final Lists lists;

    GapResource(StandingService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "listGaps",
            summary = "What is not met or not measured, the farthest first, and the projects that can change it",
            description =
                    "The distance is what lies between the actual and the required number, as a share of the"
                            + " larger of the two: 0.5 is half of what is asked for, or twice what is allowed. What is not"
                            + " measured has none and comes last. Of the same distance, binding indicators come first."
                            + " Sorted by `place` unless asked otherwise; by `indicator`, `obligation`, `distance` or `overdue`.")
    @APIResponse(
            responseCode = "200",
            description = "The gaps",
            content = @Content(schema = @Schema(implementation = Gap.class)))
    public Response list(@RestPath String plan, @BeanParam ComplianceQuery asked, @BeanParam ListQuery query) {
        return lists.answer(GAPS, query, Rows.of(service.gaps(plan, asked)));
    }
}
