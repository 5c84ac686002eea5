package org.ecoplan.reporting.assessment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.kit.json.CanonicalJson;
import org.ecoplan.reporting.RulesExample;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentDocumentTest {

    private static final RulesExample EXAMPLE = RulesExample.EXAMPLE;

    private static final Publication PUBLICATION = new Publication(
            "example-2019-2030",
            "990000",
            2020,
            2,
            false,
            Instant.parse("2021-03-31T16:00:00Z"),
            Instant.parse("2021-04-15T02:00:01.5Z"),
            "示例市生态环境局",
            "Note",
            "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
            "更正");

    /** What was published once is what programs elsewhere were written against, and can be recomputed for ever. */
    @Test
    void aDocumentOfFormat1IsRecomputedToTheSameBytes() throws IOException {
        byte[] published = sample("assessment-format-1.json");

        assertThat(text(AssessmentDocument.recomputed(published))).isEqualTo(text(published));
        assertThat(ContentHash.of(published).hex())
                .isEqualTo("ea0192b6a0e66dd8840cedaf2ea3efa8b9f4a707995b3aeb87aff71d88eeb3f9");
    }

    @Test
    void theExampleIsPublishedAsItWasInFormat1() throws IOException {
        assertThat(text(document(evidence()).bytes())).isEqualTo(text(sample("assessment-format-1.json")));
    }

    @Test
    void theOrderInWhichThingsBecameKnownDoesNotMatter() {
        String published = text(document(evidence()).bytes());
        Random random = new Random(1);

        for (int i = 0; i < 50; i++) {
            List<KnownProject> projects = new ArrayList<>(EXAMPLE.projects());
            Collections.shuffle(projects, random);
            Facts facts = new Facts(
                    shuffled(EXAMPLE.measurements(), random),
                    shuffled(EXAMPLE.requirements(), random),
                    List.of(),
                    shuffled(EXAMPLE.incomplete(), random));

            assertThat(text(document(evidence(facts, projects)).bytes())).isEqualTo(published);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE"})
    void theMachinesLocaleDoesNotMatter(String locale) {
        String published = text(document(evidence()).bytes());
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));

            assertThat(text(document(evidence()).bytes())).isEqualTo(published);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void itHoldsWhatTheYearCanRestOnAndNothingLater() {
        Evidence frozen = document(evidence()).evidence();

        assertThat(frozen.measurements().get("1.1"))
                .extracting(measured -> measured.period().code())
                .containsExactly("2017", "2018", "2019", "2020-12", "2020");
        assertThat(frozen.measurements()).doesNotContainKey("4");
        assertThat(frozen.requirements().get("2"))
                .extracting(assigned -> assigned.year())
                .containsExactly(2019);
        assertThat(frozen.projects()).hasSize(6);
        for (int year = 2016; year <= 2030; year++) {
            assertThat(Results.of(evidence().until(year), year)).isEqualTo(Results.of(evidence(), year));
        }
    }

    @Test
    void readAgainItIsWhatWasPublished() {
        AssessmentDocument document = document(evidence());

        assertThat(AssessmentDocument.read(document.bytes())).isEqualTo(document);
    }

    @Test
    void everyDigitIsKept() {
        assertThat(text(document(evidence()).bytes()))
                .contains("\"value\":\"80.80\"")
                .contains("\"actual\":\"88\"")
                .contains("\"required\":\"88.0\"");
    }

    @Test
    void anotherDigitIsAnotherHash() {
        Map<String, List<Measured>> measurements = new LinkedHashMap<>(EXAMPLE.measurements());
        Measured first = measurements.get("1.1").get(0);
        List<Measured> others = new ArrayList<>(measurements.get("1.1"));
        others.set(
                0, new Measured(first.period(), new BigDecimal("80.8"), null, null, first.revision(), first.status()));
        measurements.put("1.1", others);

        assertThat(document(evidence(
                                new Facts(measurements, EXAMPLE.requirements(), List.of(), EXAMPLE.incomplete()),
                                EXAMPLE.projects()))
                        .bytes())
                .isNotEqualTo(document(evidence()).bytes());
    }

    @Test
    void whatALaterFormatAddsStaysWhenItIsRecomputed() {
        byte[] later = text(document(evidence()).bytes())
                .replaceFirst("\\{\"assessment\":", "{\"added\":[1,\"2.0\"],\"assessment\":")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(text(AssessmentDocument.recomputed(later))).isEqualTo(text(later));
    }

    @Test
    void aForgedVerdictIsFoundOut() throws IOException {
        Verification verification = Verification.of(published(), forged(), true);

        assertThat(verification.intact()).isFalse();
        assertThat(verification.described()).isFalse();
        assertThat(verification.differences()).hasSize(1);
        assertThat(verification.recomputedHash()).isEqualTo(verification.hash());
    }

    @Test
    void aForgedVerdictWithItsOwnHashIsFoundOutToo() throws IOException {
        Assessment row = Assessment.of(AssessmentDocument.read(forged()), forged());

        Verification verification = Verification.of(row, forged(), true);

        assertThat(verification.intact()).isTrue();
        assertThat(verification.described()).isTrue();
        assertThat(verification.same()).isFalse();
        assertThat(verification.differences())
                .extracting(VerdictDifference::basis, VerdictDifference::indicator)
                .containsExactly(tuple(Basis.STANDARD, "4"));
        assertThat(verification.differences().get(0).then().verdict()).isEqualTo(Verdict.MET);
        assertThat(verification.differences().get(0).now().verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }

    @Test
    void anotherDocumentInItsPlaceIsFoundOutThoughItFollowsFromItsEvidence() {
        byte[] ofOtherYear = AssessmentDocument.of(
                        new Publication(
                                PUBLICATION.plan(),
                                PUBLICATION.region(),
                                2019,
                                1,
                                false,
                                null,
                                PUBLICATION.publishedAt(),
                                "x",
                                null,
                                null,
                                null),
                        evidence().until(2019))
                .bytes();
        Assessment row = published();
        Assessment withItsHash = new Assessment(
                row.publication(),
                ContentHash.of(ofOtherYear),
                row.resultsHash(),
                row.format(),
                row.rulesVersion(),
                row.edition(),
                row.size(),
                row.summaries());

        Verification verification = Verification.of(withItsHash, ofOtherYear, true);

        assertThat(verification.intact()).isTrue();
        assertThat(verification.same()).isTrue();
        assertThat(verification.described()).isFalse();
        assertThat(verification.year()).isEqualTo(2020);
    }

    @Test
    void otherCountsInListsAreFoundOut() {
        Assessment row = published();
        Summaries summaries = row.summaries();
        Assessment embellished = new Assessment(
                row.publication(),
                row.hash(),
                row.resultsHash(),
                row.format(),
                row.rulesVersion(),
                row.edition(),
                row.size(),
                new Summaries(summaries.target(), summaries.standard()));

        assertThat(Verification.of(embellished, document(evidence()).bytes(), true))
                .extracting(Verification::intact, Verification::described, Verification::same)
                .containsExactly(true, false, true);
    }

    @Test
    void whatIsNoDocumentAnyMoreIsNotIntact() {
        byte[] bytes = document(evidence()).bytes();

        Verification verification = Verification.of(published(), Arrays.copyOf(bytes, bytes.length / 2), true);

        assertThat(verification)
                .extracting(Verification::intact, Verification::described, Verification::same)
                .containsExactly(false, false, false);
        assertThat(verification.recomputedHash()).isNull();
        assertThat(verification.differences()).isEmpty();
    }

    @Test
    void whatIsIntactIsSaidToBe() {
        assertThat(Verification.of(published(), document(evidence()).bytes(), true))
                .extracting(Verification::intact, Verification::described, Verification::unbroken, Verification::same)
                .containsOnly(true);
    }

    private static Assessment published() {
        AssessmentDocument document = document(evidence());
        return Assessment.of(document, document.bytes());
    }

    /** The same document with another verdict on indicator 4. */
    private static byte[] forged() throws IOException {
        JsonNode document = new ObjectMapper().readTree(document(evidence()).bytes());
        ObjectNode fourth = (ObjectNode) document.at("/results/standard/verdicts/3");
        fourth.put("verdict", Verdict.MET.name());
        return CanonicalJson.bytes(document);
    }

    @Test
    void theSummaryCountsTheVerdicts() {
        Summary standard = document(evidence()).results().standard().summary();

        assertThat(standard.total()).isEqualTo(5);
        assertThat(standard.met() + standard.notMet() + standard.notMeasured()).isEqualTo(5);
        assertThat(standard.byDomain()).containsOnlyKeys("environment", "institutions");
        assertThat(standard.byTask()).containsOnlyKeys("quality", "plans");
        assertThat(standard.provisional()).isEqualTo(2);
        assertThat(standard.standing().outcome()).isEqualTo(Verdict.NOT_MET);
        assertThat(standard.outlook().notAssessable()).isPositive();
    }

    private static AssessmentDocument document(Evidence evidence) {
        return AssessmentDocument.of(PUBLICATION, evidence.until(PUBLICATION.year()));
    }

    private static Evidence evidence() {
        return evidence(EXAMPLE.facts(), EXAMPLE.projects());
    }

    private static Evidence evidence(Facts facts, List<KnownProject> projects) {
        return Evidence.of(new KnownPlan(3, EXAMPLE.definition()), "990000", facts, projects);
    }

    private static <T> Map<String, List<T>> shuffled(Map<String, List<T>> things, Random random) {
        List<String> keys = new ArrayList<>(things.keySet());
        Collections.shuffle(keys, random);
        return keys.stream()
                .collect(toMap(
                        key -> key, key -> shuffled(things.get(key), random), (one, other) -> one, LinkedHashMap::new));
    }

    private static <T> List<T> shuffled(List<T> things, Random random) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = AssessmentDocumentTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
