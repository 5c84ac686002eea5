package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.CanonicalJson;
import org.ecoplan.kit.json.StrictJson;
import org.ecoplan.reporting.RulesExample;
import org.ecoplan.reporting.compliance.Judge;
import org.ecoplan.reporting.compliance.Judgement;
import org.junit.jupiter.api.Test;

/** A rule cannot be changed without a new version: what was published names the version that it was judged by. */
class RulesVersionTest {

    private static final ObjectMapper JSON = CanonicalJson.decimalsAsTexts(StrictJson.configure(new ObjectMapper()))
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

    @Test
    void aChangedRuleHasANewVersion() throws IOException, NoSuchAlgorithmException {
        byte[] judged = CanonicalJson.bytes(JSON.valueToTree(judgements().toList()));

        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(judged));

        assertThat(fingerprints())
                .as(
                        "The rules make something else of the example than version %d did. Raise RulesVersion.CURRENT, say"
                                + " there what is new, and add the line %d=%s to rules-fingerprints.properties",
                        RulesVersion.CURRENT, RulesVersion.CURRENT + 1, fingerprint)
                .containsEntry(Integer.toString(RulesVersion.CURRENT), fingerprint);
    }

    @Test
    void eachVersionHasAnotherFingerprintUpToTheCurrentOne() throws IOException {
        Properties fingerprints = fingerprints();

        assertThat(fingerprints.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RulesVersion.CURRENT)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(fingerprints.values()).doesNotHaveDuplicates();
    }

    /** A rule that the example does not ask could change unseen. */
    @Test
    void theExampleAsksEveryKindOfCriterionForEveryOutcome() {
        List<Finding> findings = judgements()
                .map(Judgement::verdict)
                .flatMap(verdict -> verdict.subIndicators().stream())
                .flatMap(part -> withParts(part.finding()))
                .toList();

        assertThat(findings.stream().map(Finding::type).distinct())
                .hasSize(Criterion.class.getPermittedSubclasses().length);
        Set<String> known = findings.stream()
                .map(finding -> finding.type() + " " + finding.outcome())
                .collect(Collectors.toSet());
        assertThat(findings.stream()
                        .map(Finding::type)
                        .distinct()
                        .flatMap(type -> Stream.of(type + " MET", type + " NOT_MET"))
                        .filter(wanted -> !known.contains(wanted)))
                .isEmpty();
    }

    @Test
    void theExampleHasAValueThatOnlyRoundingToEvenLetsPass() {
        assertThat(judgements()
                        .map(Judgement::verdict)
                        .flatMap(verdict -> verdict.subIndicators().stream())
                        .map(part -> part.finding())
                        .filter(finding -> finding.compared() != null
                                && finding.compared().rounded() != null
                                && finding.outcome() == Outcome.MET))
                .extracting(finding -> finding.compared().actual() + " as "
                        + finding.compared().rounded() + " of "
                        + finding.compared().required())
                .containsOnly("22.5 as 22 of 22");
    }

    private static Stream<Judgement> judgements() {
        PlanDefinition plan = RulesExample.EXAMPLE.definition();
        Judge judge = Judge.of(plan);
        Facts facts = RulesExample.EXAMPLE.facts();
        return Arrays.stream(Basis.values())
                .flatMap(basis -> IntStream.rangeClosed(2016, 2030)
                        .boxed()
                        .flatMap(year -> plan.indicators().stream()
                                .map(indicator -> judge.judge(indicator, basis, year, plan.region(), facts))));
    }

    private static Stream<Finding> withParts(Finding finding) {
        return Stream.concat(Stream.of(finding), finding.parts().stream().flatMap(RulesVersionTest::withParts));
    }

    private static Properties fingerprints() throws IOException {
        try (InputStream file = RulesExample.class.getResourceAsStream("rules-fingerprints.properties")) {
            Properties fingerprints = new Properties();
            fingerprints.load(Objects.requireNonNull(file));
            return fingerprints;
        }
    }
}
