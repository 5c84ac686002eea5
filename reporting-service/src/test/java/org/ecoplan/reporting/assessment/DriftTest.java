package org.ecoplan.reporting.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.RulesExample;
import org.ecoplan.reporting.compliance.VerdictCauses.Cause;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownProject;
import org.junit.jupiter.api.Test;

/** What has become otherwise since the example's year 2020 was published. */
class DriftTest {

    private static final RulesExample EXAMPLE = RulesExample.EXAMPLE;
    private static final Evidence THEN =
            Evidence.of(new KnownPlan(3, EXAMPLE.definition()), "990000", EXAMPLE.facts(), EXAMPLE.projects());
    private static final Cause CAUSE = new Cause(Instant.parse("2022-01-01T00:00:00Z"), "/indicator-service#7");

    private static final AssessmentDocument PUBLISHED = AssessmentDocument.of(
            new Publication(
                    "example-2019-2030",
                    "990000",
                    2020,
                    1,
                    false,
                    null,
                    Instant.parse("2021-04-15T02:00:01Z"),
                    "x",
                    null,
                    null,
                    null),
            THEN.until(2020));

    @Test
    void whereNothingBecameKnownNothingHasChanged() {
        Drift drift = since(THEN);

        assertThat(drift.changedSincePublication()).isFalse();
        assertThat(drift.verdicts()).isEmpty();
        assertThat(drift.inputs()).isEmpty();
    }

    @Test
    void whatIsOfLaterYearsIsNoChange() {
        Drift drift = since(measured("1.2", value("2021", "1", 1)));

        assertThat(drift.changedSincePublication()).isFalse();
        assertThat(drift.inputs()).isEmpty();
    }

    @Test
    void aCorrectedValueIsShownWithBothVerdictsBothValuesAndTheEvent() {
        Drift drift = since(measured("1.2", value("2020", "35.0", 2)));

        assertThat(drift.changedSincePublication()).isTrue();
        assertThat(verdicts(drift)).containsExactly("STANDARD 1 NOT_MET->MET", "TARGET 1 NOT_MET->NOT_MET");
        DriftedVerdict first = drift.verdicts().get(0);
        assertThat(first.name())
                .isEqualTo(EXAMPLE.definition().indicators().get(0).name());
        assertThat(values(first.difference().then())).contains("1.2=40 r1");
        assertThat(values(first.difference().now())).contains("1.2=35.0 r2");
        assertThat(first.since()).isEqualTo(CAUSE.since());
        assertThat(first.causedBy()).isEqualTo("/indicator-service#7");
        assertThat(first.because()).containsExactly("example-2019-2030/1.2/990000/2020");
        assertThat(drift.inputs())
                .extracting(
                        ChangedInput::type, ChangedInput::key, ChangedInput::revisionThen, ChangedInput::revisionNow)
                .containsExactly(
                        tuple("org.ecoplan.measurement.recorded.v1", "example-2019-2030/1.2/990000/2020", 1L, 2L));
    }

    @Test
    void whereOnlyTheValueIsAnotherThereIsNoCauseOfTheVerdict() {
        DriftedVerdict ofTarget =
                since(measured("1.2", value("2020", "35.0", 2))).verdicts().get(1);

        assertThat(ofTarget.since()).isNull();
        assertThat(ofTarget.causedBy()).isNull();
        assertThat(ofTarget.because()).isNotEmpty();
    }

    @Test
    void aWithdrawnValueHasNoRevisionAnyMore() {
        Drift drift = since(withMeasurements("2", List.of()));

        assertThat(verdicts(drift)).containsExactly("STANDARD 2 MET->NOT_MEASURED", "TARGET 2 MET->NOT_MEASURED");
        assertThat(drift.inputs())
                .extracting(ChangedInput::key, ChangedInput::revisionThen, ChangedInput::revisionNow)
                .containsExactly(
                        tuple("example-2019-2030/2/990000/2018", 1L, null),
                        tuple("example-2019-2030/2/990000/2019", 1L, null),
                        tuple("example-2019-2030/2/990000/2020", 5L, null));
    }

    @Test
    void anotherRequirementIsAChange() {
        Map<String, List<Assigned>> requirements = new LinkedHashMap<>(THEN.requirements());
        Assigned first = requirements.get("2").get(0);
        requirements.put(
                "2", List.of(new Assigned(2019, Direction.AT_MOST, new BigDecimal("5.0"), first.document(), 2)));

        Drift drift = since(new Evidence(
                "990000", 3, THEN.definition(), THEN.measurements(), THEN.incomplete(), requirements, THEN.projects()));

        assertThat(verdicts(drift)).containsExactly("STANDARD 2 MET->NOT_MET", "TARGET 2 MET->NOT_MET");
        assertThat(drift.inputs()).extracting(ChangedInput::key).containsExactly("example-2019-2030/2/990000/2019");
        assertThat(drift.inputs().get(0).type()).isEqualTo("org.ecoplan.requirement.assigned.v1");
    }

    @Test
    void aProjectMattersToThoseIndicatorsThatAskForProjects() {
        List<KnownProject> projects = new ArrayList<>(THEN.projects());
        projects.replaceAll(project -> project.code().equals("near-3")
                ? new KnownProject("near-3", 5, 2020, ProjectStatus.COMPLETED)
                : project);

        Drift drift = since(new Evidence(
                "990000", 3, THEN.definition(), THEN.measurements(), THEN.incomplete(), THEN.requirements(), projects));

        assertThat(verdicts(drift)).containsExactly("STANDARD 3 NOT_MEASURED->NOT_MEASURED");
        assertThat(drift.verdicts().get(0).because()).containsExactly("example-2019-2030/near-3");
    }

    @Test
    void aNewEditionMattersWhereItAloneWouldChangeSomething() {
        Drift drift = since(new Evidence(
                "990000",
                4,
                without(THEN.definition(), "4"),
                measured("1.2", value("2020", "35.0", 2)).measurements(),
                THEN.incomplete(),
                THEN.requirements(),
                THEN.projects()));

        assertThat(verdicts(drift))
                .containsExactly(
                        "STANDARD 1 NOT_MET->MET",
                        "STANDARD 4 NOT_MEASURED->",
                        "TARGET 1 NOT_MET->NOT_MET",
                        "TARGET 4 NOT_MEASURED->");
        assertThat(drift.verdicts())
                .extracting(DriftedVerdict::because)
                .containsExactly(
                        List.of("example-2019-2030/1.2/990000/2020"),
                        List.of("example-2019-2030"),
                        List.of("example-2019-2030/1.2/990000/2020"),
                        List.of("example-2019-2030"));
    }

    @Test
    void aDistrictThatReportsAtLastIsAChange() {
        Drift drift = since(new Evidence(
                "990000", 3, THEN.definition(), THEN.measurements(), Map.of(), THEN.requirements(), THEN.projects()));

        assertThat(drift.inputs())
                .extracting(ChangedInput::key, ChangedInput::revisionThen, ChangedInput::revisionNow)
                .containsExactly(
                        tuple("example-2019-2030/5.1/990000/2020", null, null),
                        tuple("example-2019-2030/5.2/990000/2018", null, null));
        assertThat(verdicts(drift))
                .containsExactly("STANDARD 5 NOT_MET->NOT_MET", "TARGET 5 NOT_MEASURED->NOT_MEASURED");
        assertThat(drift.verdicts().get(0).because())
                .containsExactly("example-2019-2030/5.1/990000/2020", "example-2019-2030/5.2/990000/2018");
    }

    @Test
    void theFlagOfTheListSaysTheSameAsTheDrift() {
        Assessment assessment = Assessment.of(PUBLISHED, PUBLISHED.bytes());

        assertThat(assessment.isOutdatedBy(THEN)).isFalse();
        assertThat(assessment.isOutdatedBy(measured("1.2", value("2021", "1", 1))))
                .isFalse();
        assertThat(assessment.isOutdatedBy(measured("1.2", value("2020", "35.0", 2))))
                .isTrue();
    }

    private static Drift since(Evidence known) {
        return Drift.of(
                Assessment.of(PUBLISHED, PUBLISHED.bytes()),
                AssessmentDocument.read(PUBLISHED.bytes()),
                known,
                basis -> basis == Basis.STANDARD ? Map.of("1", CAUSE) : Map.of("1", CAUSE, "2", CAUSE));
    }

    private static Evidence measured(String part, Measured measured) {
        return withMeasurements(
                part,
                Stream.concat(
                                THEN.measurements().get(part).stream()
                                        .filter(other -> !other.period().equals(measured.period())),
                                Stream.of(measured))
                        .toList());
    }

    private static Evidence withMeasurements(String part, List<Measured> those) {
        Map<String, List<Measured>> measurements = new LinkedHashMap<>(THEN.measurements());
        measurements.put(part, those);
        return Evidence.of(
                new KnownPlan(3, THEN.definition()),
                "990000",
                new Facts(measurements, THEN.requirements(), List.of(), THEN.incomplete()),
                THEN.projects());
    }

    private static Measured value(String period, String value, long revision) {
        return new Measured(Period.parse(period), new BigDecimal(value), null, null, revision, MeasurementStatus.FINAL);
    }

    private static PlanDefinition without(PlanDefinition plan, String number) {
        List<Indicator> fewer = plan.indicators().stream()
                .filter(indicator -> !indicator.number().equals(number))
                .toList();
        return new PlanDefinition(
                plan.code(),
                plan.name(),
                plan.period(),
                plan.measuredFrom(),
                plan.timeZone(),
                plan.region(),
                plan.horizons(),
                plan.standard(),
                plan.programme(),
                plan.regions(),
                plan.domains(),
                plan.tasks(),
                plan.departments(),
                fewer,
                plan.notes());
    }

    private static List<String> verdicts(Drift drift) {
        return drift.verdicts().stream()
                .map(DriftedVerdict::difference)
                .map(one ->
                        "%s %s %s->%s".formatted(one.basis(), one.indicator(), verdict(one.then()), verdict(one.now())))
                .toList();
    }

    private static String verdict(VerdictDifference.Side side) {
        return side == null ? "" : side.verdict().name();
    }

    private static List<String> values(VerdictDifference.Side side) {
        return side.values().stream()
                .map(value -> "%s=%s r%s"
                        .formatted(
                                value.subIndicator(),
                                value.measurement().value(),
                                value.measurement().revision()))
                .toList();
    }
}
