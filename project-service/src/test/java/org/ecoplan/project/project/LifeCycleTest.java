package org.ecoplan.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.ProjectStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifeCycleTest {

    static final Set<String> PERMITTED = Set.of(
            "NOT_STARTED>IN_PROGRESS",
            "NOT_STARTED>CANCELLED",
            "IN_PROGRESS>COMPLETED",
            "IN_PROGRESS>SUSPENDED",
            "IN_PROGRESS>CANCELLED",
            "SUSPENDED>IN_PROGRESS",
            "SUSPENDED>CANCELLED",
            "COMPLETED>IN_PROGRESS");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ProjectStatus.values())
                .flatMap(from -> Arrays.stream(ProjectStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void permitsWhatTheTableSaysAndNothingElse(ProjectStatus from, ProjectStatus to) {
        assertThat(new LifeCycle(from).permits(to)).isEqualTo(PERMITTED.contains(from + ">" + to));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, IN_PROGRESS, false",
        "NOT_STARTED, CANCELLED, true",
        "IN_PROGRESS, COMPLETED, false",
        "IN_PROGRESS, SUSPENDED, true",
        "IN_PROGRESS, CANCELLED, true",
        "SUSPENDED, IN_PROGRESS, false",
        "SUSPENDED, CANCELLED, true",
        "COMPLETED, IN_PROGRESS, true"
    })
    void asksWhyAProjectStopsOrACompletionIsTakenBack(ProjectStatus from, ProjectStatus to, boolean asks) {
        assertThat(new LifeCycle(from).asksWhy(to)).isEqualTo(asks);
    }

    @Test
    void explainsWhereAProjectCanGo() {
        assertThat(new LifeCycle(ProjectStatus.SUSPENDED).explanation())
                .isEqualTo("a project that is SUSPENDED can become IN_PROGRESS or CANCELLED");
        assertThat(new LifeCycle(ProjectStatus.CANCELLED).explanation())
                .isEqualTo("a project that is CANCELLED stays so");
    }

    @Test
    void aProjectDoesNotTakeAStepThatIsNotPermitted() {
        KeyProject project = new KeyProject("plan", "near-1");
        Step completion = new Step(ProjectStatus.COMPLETED, LocalDate.of(2020, 1, 1), null, null, Waivers.NONE, null);

        assertThatThrownBy(() -> project.moveTo(completion, Instant.EPOCH)).isInstanceOf(IllegalStateException.class);

        assertThat(project.status()).isEqualTo(ProjectStatus.NOT_STARTED);
    }
}
