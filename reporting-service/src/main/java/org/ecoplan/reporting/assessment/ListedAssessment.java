package org.ecoplan.reporting.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.reporting.compliance.Counts;

/**
 * One published assessment in a list.
 *
 * @param id region, year and revision in one
 * @param standard how many indicators came out how against the national programme
 * @param target the same against the plan's targets
 * @param supersededBy revision of the one that took its place; absent for the one in force
 * @param changedSincePublication whether by what is known now the results would be others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedAssessment(
        @Schema(examples = "2019-440700-1") String id,
        int year,
        String region,
        long revision,
        String hash,
        boolean provisional,
        Instant asOf,
        Instant publishedAt,
        String publishedBy,
        long edition,
        int rulesVersion,
        Counts standard,
        Counts target,
        Long supersededBy,
        boolean changedSincePublication,
        String href) {

    static final Listing<ListedAssessment> LISTING = Listing.of(
                    "assessments",
                    "年度评估",
                    "Assessments",
                    ListedAssessment.class,
                    SortKey.numbered("id", ListedAssessment::id))
            .sortedBy(SortKey.whole("year", assessment -> (long) assessment.year()))
            .sortedBy(SortKey.text("region", ListedAssessment::region))
            .sortedBy(SortKey.whole("revision", ListedAssessment::revision))
            .sortedBy(SortKey.time("publishedAt", ListedAssessment::publishedAt))
            .usuallySortedBy("-year,region,-revision")
            .column("id", "编号", "Number")
            .column("year", "年份", "Year")
            .column("region", "行政区", "Region")
            .column("revision", "版本", "Revision")
            .column("hash", "SHA-256", "SHA-256")
            .column("provisional", "初步", "Provisional")
            .column("asOf", "截至时刻", "As of")
            .column("publishedAt", "发布时间", "Published at")
            .column("publishedBy", "发布单位", "Published by")
            .column("edition", "规划版次", "Edition")
            .column("rulesVersion", "规则版本", "Rules")
            .column("standard.met", "国家标准达标", "Standard: met")
            .column("standard.notMet", "国家标准未达标", "Standard: not met")
            .column("standard.notMeasured", "国家标准无数据", "Standard: not measured")
            .column("target.met", "规划目标达标", "Target: met")
            .column("target.notMet", "规划目标未达标", "Target: not met")
            .column("target.notMeasured", "规划目标无数据", "Target: not measured")
            .column("supersededBy", "已被取代", "Superseded by")
            .column("changedSincePublication", "发布后有变化", "Changed since publication")
            .column("href", "链接", "Link");

    static ListedAssessment of(Assessment assessment, Long supersededBy, boolean changed) {
        Publication publication = assessment.publication();
        return new ListedAssessment(
                publication.year() + "-" + publication.region() + "-" + publication.revision(),
                publication.year(),
                publication.region(),
                publication.revision(),
                assessment.hash().hex(),
                publication.provisional(),
                publication.asOf(),
                publication.publishedAt(),
                publication.publishedBy(),
                assessment.edition(),
                assessment.rulesVersion(),
                assessment.summaries().standard().counts(),
                assessment.summaries().target().counts(),
                supersededBy,
                changed,
                AssessmentPath.of(publication).itself());
    }
}
