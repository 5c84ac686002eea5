package org.ecoplan.reporting.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each assessment names the one before by its hash. */
class SuccessionTest {

    private final Assessment first = assessment(1, "a1", null);
    private final Assessment second = assessment(2, "b2", "a1");
    private final Assessment third = assessment(3, "c3", "b2");

    @Test
    void aWholeChainIsUnbrokenEverywhere() {
        assertThat(List.of(first, second, third))
                .allMatch(assessment -> Succession.isUnbrokenAt(assessment, List.of(first, second, third)));
        assertThat(Succession.isUnbrokenAt(first, List.of(first))).isTrue();
    }

    @Test
    void anExchangedDocumentBreaksItOnBothSidesWhoeverWroteItsHash() {
        Assessment exchanged = assessment(2, "ff", "a1");
        List<Assessment> published = List.of(first, exchanged, third);

        assertThat(Succession.isUnbrokenAt(first, published)).isTrue();
        assertThat(Succession.isUnbrokenAt(exchanged, published)).isFalse();
        assertThat(Succession.isUnbrokenAt(third, published)).isFalse();
    }

    @Test
    void whatWasRemovedIsMissed() {
        assertThat(Succession.isUnbrokenAt(third, List.of(first, third))).isFalse();
        assertThat(Succession.isUnbrokenAt(second, List.of(second, third))).isFalse();
    }

    private static Assessment assessment(long revision, String hash, String supersedes) {
        Publication publication = new Publication(
                "example-2019-2030",
                "990000",
                2020,
                revision,
                false,
                null,
                Instant.parse("2021-04-15T02:00:01Z"),
                "x",
                null,
                supersedes,
                supersedes == null ? null : "why");
        return new Assessment(publication, new ContentHash(hash), new ContentHash("00"), 1, 1, 1, 1, null);
    }
}
