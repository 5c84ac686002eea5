package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A change of what was known of a project, and where the project stood after it.
 *
 * @param entry counts the changes of all projects
 * @param revision that it made; one that only concerns the project's place in the file keeps the revision before
 * @param change what it was about
 * @param recordedBy the persons or systems that stand for it, where they were told
 * @param reason why, where that was told
 * @param percent how far the project had come by then; absent as long as nothing was reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"revision":3,"change":"STATUS","changeName":{"zh":"状态","en":"status"},"recordedBy":"市水利局 · Li Hua","reason":"开工","changedAt":"2020-03-02T01:00:00Z",\
        "status":"IN_PROGRESS","statusName":{"zh":"进行中","en":"in progress"},"statusSince":"2020-03-01","percent":12.50}""")
public record ProjectChange(
        @JsonIgnore long entry,
        long revision,
        Change change,
        LocalizedText changeName,
        String recordedBy,
        String reason,
        Instant changedAt,
        ProjectStatus status,
        LocalizedText statusName,
        LocalDate statusSince,
        BigDecimal percent) {

    /** Everything that ever became of one project. */
    static final Listing<ProjectChange> LISTING = Listing.of(
                    "project-changes",
                    "项目变更记录",
                    "Changes of a project",
                    ProjectChange.class,
                    SortKey.whole("entry", ProjectChange::entry))
            .column("revision", "版本", "Revision")
            .column("changeName", "变更类型", "Change")
            .column("recordedBy", "填报人", "Recorded by")
            .column("reason", "原因", "Reason")
            .column("changedAt", "变更时间", "Changed at")
            .column("statusName", "状态", "Status")
            .column("statusSince", "状态起始日", "Status since")
            .column("percent", "进度（%）", "Progress (%)")
            .tableOfThese()
            .column("change", "变更类型代码", "Change, code")
            .column("status", "状态代码", "Status, code");
}
