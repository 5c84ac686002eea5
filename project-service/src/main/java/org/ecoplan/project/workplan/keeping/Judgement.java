package org.ecoplan.project.workplan.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;

/**
 * What became of one promise, and why.
 *
 * @param due the day by whose end it was promised
 * @param code why, stable, for programs
 * @param reason why, for people, with the numbers
 * @param compared every number that was promised, beside what was reached
 */
public record Judgement(Outcome outcome, LocalDate due, String code, LocalizedText reason, List<Compared> compared) {

    /**
     * Judges a promise. What was reached is kept, whatever became of the project; what was not is asked only of a
     * project that was running.
     *
     * @param isDueLater whether the day is not over yet; the situation is that of today then
     */
    public static Judgement of(List<Promised> promised, LocalDate due, boolean isDueLater, Situation situation) {
        List<Compared> compared = promised.stream()
                .map(number -> number.compare(situation.before(), situation.then()))
                .toList();
        Finding finding = Finding.of(compared, isDueLater, situation.status());
        List<LocalizedText> texts = Stream.concat(
                        Stream.of(finding.text()), compared.stream().map(Compared::text))
                .toList();
        return new Judgement(
                finding.outcome(),
                due,
                finding.code(),
                new LocalizedText(joined(texts, LocalizedText::zh, "；"), joined(texts, LocalizedText::en, "; ")),
                compared);
    }

    private static String joined(List<LocalizedText> texts, Function<LocalizedText, String> language, String between) {
        return texts.stream().map(language).collect(Collectors.joining(between));
    }
}
