package org.ecoplan.reporting.standing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.reporting.completion.CountedProject;
import org.ecoplan.reporting.completion.Portfolio;
import org.ecoplan.reporting.compliance.JudgedIndicator;
import org.ecoplan.reporting.compliance.Question;

/** Puts the gaps of a plan in their order: the farthest first, what is not measured behind what is; binding ones first. */
final class Gaps {

    private static final Comparator<JudgedIndicator> FARTHEST_FIRST = comparing(
                    (JudgedIndicator judged) -> Gap.distance(judged), nullsFirst(naturalOrder()))
            .reversed()
            .thenComparing(judged -> judged.indicator().obligation());

    private Gaps() {}

    /** @param projects those that are named with the gaps that they serve */
    static List<Gap> of(Question question, List<JudgedIndicator> judged, Portfolio projects) {
        List<JudgedIndicator> ordered = judged.stream()
                .filter(one -> one.verdict() != Verdict.MET)
                .sorted(FARTHEST_FIRST)
                .toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> Gap.of(
                        i + 1,
                        ordered.get(i),
                        DataSource.of(ordered.get(i).indicator(), question.definition(), projects.directory()),
                        serving(ordered.get(i), question, projects),
                        question.asOf()))
                .toList();
    }

    private static List<CountedProject> serving(JudgedIndicator gap, Question question, Portfolio projects) {
        return projects.serving(gap.number()).counted(question.year(), null);
    }
}
