package org.ecoplan.reporting.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.VerdictCauses.Cause;
import org.ecoplan.reporting.compliance.rules.PlanRules;
import org.ecoplan.reporting.compliance.rules.RulesVersion;

/**
 * What has become otherwise since an assessment was published. The assessment stays what it is.
 *
 * @param changedSincePublication whether the results would be others by now
 * @param verdicts those that would, on both bases, in the plan's order
 * @param inputs everything that is known otherwise, whether or not anything follows from it
 */
public record Drift(
        @Schema(examples = "jiangmen-2019-2030") String plan,
        String region,
        int year,
        long revision,
        String hash,
        boolean changedSincePublication,
        int rulesVersionThen,
        int rulesVersionNow,
        List<DriftedVerdict> verdicts,
        List<ChangedInput> inputs) {

    /**
     * Judges again by what is known now.
     *
     * @param known all evidence on the region as it is known now
     * @param causes of the verdicts in force on a basis, by number of the indicator
     */
    static Drift of(
            Assessment assessment,
            AssessmentDocument document,
            Evidence known,
            Function<Basis, Map<String, Cause>> causes) {
        Publication publication = document.assessment();
        Evidence then = document.evidence();
        Evidence now = known.until(publication.year());
        List<ChangedInput> inputs = ChangedInput.between(then, now, publication.region());
        Attribution attribution = new Attribution(document, now, inputs, causes);
        List<DriftedVerdict> verdicts =
                VerdictDifference.between(document.results(), Results.of(now, publication.year())).stream()
                        .map(attribution::explain)
                        .toList();
        return new Drift(
                publication.plan(),
                publication.region(),
                publication.year(),
                publication.revision(),
                assessment.hash().hex(),
                !verdicts.isEmpty(),
                document.rulesVersion(),
                RulesVersion.CURRENT,
                verdicts,
                inputs);
    }

    /** Finds out which of the changed inputs a verdict came out otherwise by. */
    private static final class Attribution {

        private record Which(Basis basis, String indicator) {

            static Which of(VerdictDifference difference) {
                return new Which(difference.basis(), difference.indicator());
            }
        }

        private final PlanDefinition planThen;
        private final PlanDefinition planNow;
        private final List<ChangedInput> inputs;
        private final Set<Which> byTheEditionAlone;
        private final Map<Basis, Map<String, Cause>> causes;

        Attribution(
                AssessmentDocument document,
                Evidence now,
                List<ChangedInput> inputs,
                Function<Basis, Map<String, Cause>> causes) {
            this.planThen = document.evidence().definition();
            this.planNow = now.definition();
            this.inputs = inputs;
            this.byTheEditionAlone = VerdictDifference.between(
                            document.recomputed(),
                            Results.of(
                                    document.evidence().inEditionOf(now),
                                    document.assessment().year()))
                    .stream()
                    .map(Which::of)
                    .collect(Collectors.toSet());
            this.causes = Stream.of(Basis.values()).collect(Collectors.toMap(Function.identity(), causes));
        }

        DriftedVerdict explain(VerdictDifference difference) {
            Optional<Cause> cause = difference.isOfTheVerdictItself()
                    ? Optional.ofNullable(causes.get(difference.basis()).get(difference.indicator()))
                    : Optional.empty();
            return new DriftedVerdict(
                    difference,
                    definitions(difference).findFirst().orElseThrow().name(),
                    cause.map(Cause::since).orElse(null),
                    cause.map(Cause::event).orElse(null),
                    inputs.stream()
                            .filter(input -> concerns(input, difference))
                            .map(ChangedInput::key)
                            .toList());
        }

        private boolean concerns(ChangedInput input, VerdictDifference difference) {
            if (input.isOf(EventType.PLAN_DEFINED)) {
                return byTheEditionAlone.contains(Which.of(difference));
            }
            if (input.isOf(EventType.PROJECT_CHANGED)) {
                return Stream.of(planThen, planNow)
                        .anyMatch(plan -> plan.indicator(difference.indicator())
                                .filter(PlanRules::dependsOnProjects)
                                .isPresent());
            }
            return definitions(difference)
                    .flatMap(indicator -> indicator.subIndicators().stream())
                    .map(SubIndicator::number)
                    .anyMatch(input.subIndicator()::equals);
        }

        /** The indicator in the edition of now, if it has it, and in that of then. */
        private Stream<Indicator> definitions(VerdictDifference difference) {
            return Stream.of(planNow, planThen).flatMap(plan -> plan.indicator(difference.indicator()).stream());
        }
    }
}
