package org.ecoplan.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.intake.KnownMeasurement;
import org.ecoplan.reporting.intake.KnownProject;
import org.ecoplan.reporting.intake.KnownRequirement;
import org.ecoplan.reporting.intake.Told;

/** An event that touched an indicator: what it told, and what had been known before. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cause.OfMeasurement.class, name = "measurement"),
    @JsonSubTypes.Type(value = Cause.OfRequirement.class, name = "requirement"),
    @JsonSubTypes.Type(value = Cause.OfEdition.class, name = "edition"),
    @JsonSubTypes.Type(value = Cause.OfProject.class, name = "project")
})
@Schema(
        oneOf = {Cause.OfMeasurement.class, Cause.OfRequirement.class, Cause.OfEdition.class, Cause.OfProject.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "measurement", schema = Cause.OfMeasurement.class),
            @DiscriminatorMapping(value = "requirement", schema = Cause.OfRequirement.class),
            @DiscriminatorMapping(value = "edition", schema = Cause.OfEdition.class),
            @DiscriminatorMapping(value = "project", schema = Cause.OfProject.class)
        })
sealed interface Cause {

    /** When its owner recorded it. */
    Instant recordedAt();

    /**
     * A measurement was recorded, corrected or withdrawn.
     *
     * @param event source and id; absent for what was taken in before that was kept
     * @param decisive whether the verdict after rests on it, or the one before on what it replaced
     * @param region the one that is judged, or a district whose values its are made of
     * @param before absent where nothing had been measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MeasurementCause")
    record OfMeasurement(
            String event,
            Instant recordedAt,
            boolean decisive,
            String subIndicator,
            String region,
            @Schema(implementation = String.class) Period period,
            MeasurementState before,
            MeasurementState after)
            implements Cause {

        /** @param judged the region that is judged; a measurement of another one is one that its values are made of */
        static OfMeasurement of(
                Told<KnownMeasurement> told, String region, String judged, Evidence before, Evidence after) {
            KnownMeasurement now = told.after();
            String district = region.equals(judged) ? null : region;
            boolean counts = after.hasMeasurement(now.subIndicator(), district, now.period(), now.revision());
            boolean counted = told.before() != null
                    && before.hasMeasurement(
                            now.subIndicator(),
                            district,
                            now.period(),
                            told.before().revision());
            return new OfMeasurement(
                    told.event(),
                    told.recordedAt(),
                    counts || counted,
                    now.subIndicator(),
                    region,
                    now.period(),
                    MeasurementState.of(told.before()),
                    MeasurementState.of(now));
        }
    }

    /**
     * One revision of a measurement.
     *
     * @param withdrawn {@code true} for one that withdraws it, and absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasurementState(
            long revision, BigDecimal value, String stage, Integer rank, MeasurementStatus status, Boolean withdrawn) {

        static MeasurementState of(KnownMeasurement known) {
            if (known == null) {
                return null;
            }
            boolean withdrawn = known.withdrawn();
            return new MeasurementState(
                    known.revision(),
                    known.value(),
                    known.stage(),
                    known.rank(),
                    withdrawn ? null : known.status(),
                    withdrawn ? true : null);
        }
    }

    /**
     * A requirement was assigned or corrected.
     *
     * @param event source and id; absent for what was taken in before that was kept
     * @param decisive whether the verdict after rests on it, or the one before on what it replaced
     * @param year that it is assigned for
     * @param before absent where none had been assigned
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RequirementCause")
    record OfRequirement(
            String event,
            Instant recordedAt,
            boolean decisive,
            String subIndicator,
            int year,
            RequirementState before,
            RequirementState after)
            implements Cause {

        static OfRequirement of(Told<KnownRequirement> told, Evidence before, Evidence after) {
            KnownRequirement now = told.after();
            return new OfRequirement(
                    told.event(),
                    told.recordedAt(),
                    after.hasRequirement(now.subIndicator(), now.year(), now.revision())
                            || told.before() != null
                                    && before.hasRequirement(
                                            now.subIndicator(),
                                            now.year(),
                                            told.before().revision()),
                    now.subIndicator(),
                    now.year(),
                    RequirementState.of(told.before()),
                    RequirementState.of(now));
        }
    }

    /** One revision of a requirement. */
    record RequirementState(long revision, Direction direction, BigDecimal value, LocalizedText document) {

        static RequirementState of(KnownRequirement known) {
            return known == null
                    ? null
                    : new RequirementState(known.revision(), known.direction(), known.value(), known.document());
        }
    }

    /**
     * The plan got a new edition, in which something about the indicator is different.
     *
     * @param event source and id; absent for what was taken in before that was kept
     * @param decisive whether the verdict comes out differently by the new edition alone
     * @param changed pointers into the plan file: of the new edition, or of the one before for what it does not have any
     *     more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EditionCause")
    record OfEdition(
            String event,
            Instant recordedAt,
            boolean decisive,
            EditionState before,
            EditionState after,
            List<String> changed)
            implements Cause {}

    /** One edition of the plan. */
    record EditionState(long revision) {}

    /**
     * A key project got another status or another last year.
     *
     * @param event source and id; absent for what was taken in before that was kept
     * @param decisive always {@code true}: what does not change the completion by the year is left out
     * @param project its code
     * @param before absent where the project had not been known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProjectCause")
    record OfProject(
            String event,
            Instant recordedAt,
            boolean decisive,
            String project,
            ProjectStanding before,
            ProjectStanding after)
            implements Cause {

        static OfProject of(Told<KnownProject> told) {
            return new OfProject(
                    told.event(),
                    told.recordedAt(),
                    true,
                    told.after().code(),
                    ProjectStanding.of(told.before()),
                    ProjectStanding.of(told.after()));
        }
    }

    /** One state of a key project, as far as the rules ask for it. */
    record ProjectStanding(long revision, ProjectStatus status, int dueYear) {

        static ProjectStanding of(KnownProject known) {
            return known == null ? null : new ProjectStanding(known.revision(), known.status(), known.dueYear());
        }
    }
}
