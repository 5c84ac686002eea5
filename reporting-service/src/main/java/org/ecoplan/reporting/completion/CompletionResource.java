package org.ecoplan.reporting.completion;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/completion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completion")
public class CompletionResource {

    private static final Listing<CountedProject> PROJECTS = Listing.of(
                    "completion",
                    "重点工程完成情况",
                    "Completion of key projects",
                    CountedProject.class,
                    SortKey.numbered("code", CountedProject::code))
            .sortedBy(SortKey.whole("dueYear", project -> (long) project.dueYear()))
            .sortedBy(SortKey.text("status", project -> project.status().name()))
            .sortedBy(SortKey.optional(SortKey.decimal("percent", CountedProject::percent)))
            .sortedBy(SortKey.optional(SortKey.whole("daysOverdue", CountedProject::daysOverdue)))
            .column("code", "编号", "Code")
            .column("name", "名称", "Name")
            .column("task", "任务", "Task")
            .column("action", "行动", "Action")
            .column("dueYear", "应完成年份", "Due year")
            .column("status", "状态", "Status")
            .column("statusSince", "状态起始日期", "Status since")
            .column("startedOn", "开工日期", "Started on")
            .column("completedOn", "完成日期", "Completed on")
            .column("percent", "进度（%）", "Progress (%)")
            .column("counted", "计入方式", "Counted as")
            .column("daysOverdue", "逾期天数", "Days overdue")
            .column("asOf", "截至时刻", "As of");

    private final CompletionService service;
    private final Lists lists;

    CompletionResource(CompletionService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "getCompletion",
            summary = "Key projects due, completed and overdue, by year, action, task and unit",
            description = "Counted as the completion rate of the plan's implementation is: a project is due in the last"
                    + " of its years, and a cancelled one does not count. Each count names the projects that it is of.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = CompletionResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response completion(@RestPath String plan, @BeanParam CompletionQuery query, @Context HttpHeaders headers) {
        return lists.one(service.completion(plan, query), headers);
    }

    @GET
    @Path("projects")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listCountedProjects",
            summary = "The key projects, and how each is counted",
            description = "By code unless sorted otherwise; `sort=-daysOverdue` has those first that are not overdue.")
    @APIResponse(
            responseCode = "200",
            description = "The projects",
            content = @Content(schema = @Schema(implementation = CountedProject.class)))
    public Response projects(
            @RestPath String plan,
            @BeanParam CompletionQuery asked,
            @RestQuery @Parameter(schema = @Schema(implementation = ProjectStatus.class)) String status,
            @RestQuery @Parameter(description = "Only those overdue", schema = @Schema(type = SchemaType.BOOLEAN))
                    String overdue,
            @BeanParam ListQuery query) {
        return lists.answer(
                PROJECTS,
                query,
                Rows.of(service.projects(
                        plan,
                        asked,
                        Query.oneOf("status", status, ProjectStatus.class, ProjectStatus::name),
                        Query.flag("overdue", overdue))));
    }
}
