package org.ecoplan.reporting.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.web.Query;

/**
 * What is to be published.
 *
 * @param region the plan's city unless said otherwise
 * @param asOf as it was known at this moment; as it is known now unless said otherwise
 * @param provisional whether it is expected to be superseded; only then the year need not be over and nothing need have
 *     been measured of the year itself
 * @param supersedes revision of the latest assessment of the region and year, where there is one
 * @param reason why that one is superseded
 */
public record PublishAssessmentRequest(
        @Schema(examples = "2019", required = true) Integer year,
        @Schema(examples = "440700") String region,

        @Schema(examples = "2020-03-31T16:00:00Z", format = "date-time")
        String asOf,

        Boolean provisional,
        @Schema(examples = "市政府常务会议审议通过") String note,

        @Schema(examples = "市生态环境局", required = true) String publishedBy,

        Long supersedes,
        @Schema(examples = "2019年空气质量数据更正") String reason) {

    /** What can be said without knowing the plan. */
    void check(Faults faults, Clock clock) {
        faults.present(year, "/year");
        if (faults.present(publishedBy, "/publishedBy")) {
            readable(publishedBy, "/publishedBy", faults);
        }
        readable(note, "/note", faults);
        readable(reason, "/reason", faults);
        if (supersedes != null) {
            faults.check(reason != null, "/reason", "missing", "superseding an assessment needs a reason", null);
        } else {
            faults.check(reason == null, "/reason", "not-superseding", "only what supersedes has a reason", reason);
        }
        checkMoment(faults, clock);
    }

    private void checkMoment(Faults faults, Clock clock) {
        try {
            faults.check(
                    asOf == null || !moment().isAfter(clock.instant()),
                    "/asOf",
                    "in-the-future",
                    "nothing is known of a moment to come",
                    asOf);
        } catch (IllegalArgumentException e) {
            faults.add("/asOf", "wrong-format", e.getMessage(), asOf);
        }
    }

    private static void readable(String text, String pointer, Faults faults) {
        faults.check(text == null || !text.isBlank(), pointer, "missing", "this text is empty", null);
        faults.readable(text, pointer);
    }

    /** What can be said of the edition of the plan that was in force at the moment. */
    void check(PlanDefinition plan, Faults faults) {
        faults.check(
                plan.measurableYears().contains(year),
                "/year",
                "outside-plan",
                "the plan is measured from %d to %d"
                        .formatted(
                                plan.measurableYears().from(),
                                plan.measurableYears().to()),
                year);
        faults.check(
                region == null || plan.hasRegion(region),
                "/region",
                "unknown-region",
                "the plan has no region with this code",
                region);
    }

    /** Whether there is enough for an assessment. */
    void check(Evidence evidence, Clock clock, Faults faults) {
        LocalDate day = LocalDate.ofInstant(
                asOf == null ? clock.instant() : moment(),
                ZoneId.of(evidence.definition().timeZone()));
        faults.check(
                isProvisional() || year < day.getYear(),
                "/year",
                "not-over",
                "the year is not over in the city; until then an assessment is provisional",
                year);
        faults.check(
                isProvisional() ? evidence.hasMeasurements() : evidence.hasMeasurementOf(year),
                "/year",
                "nothing-measured",
                isProvisional()
                        ? "nothing was measured in this region until the end of the year"
                        : "nothing was measured of this year; an assessment by older values is provisional",
                year);
    }

    // finer than a microsecond nothing is kept
    Instant moment() {
        return asOf == null ? null : Query.instant(asOf).truncatedTo(ChronoUnit.MICROS);
    }

    boolean isProvisional() {
        return Boolean.TRUE.equals(provisional);
    }

    Publication toPublication(Evidence evidence, long revision, String supersededHash, Instant publishedAt) {
        return new Publication(
                evidence.definition().code(),
                regionOf(evidence.definition()),
                year,
                revision,
                isProvisional(),
                moment(),
                publishedAt,
                publishedBy,
                note,
                supersededHash,
                reason);
    }

    String regionOf(PlanDefinition plan) {
        return region == null ? plan.region() : region;
    }
}
