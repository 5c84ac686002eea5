package org.ecoplan.project.funding;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/** What money can be added up by. */
enum SumBy {
    TASK("task"),
    ACTION("action"),
    UNIT("lead"),
    SOURCE("source"),
    YEAR("year");

    private final String column;

    SumBy(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    private String asAsked() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code task,year}; nothing where it is absent.
     *
     * @throws ProblemException 400 for something else, or for the same twice
     */
    static Set<SumBy> read(String text) {
        Set<SumBy> by = new LinkedHashSet<>();
        for (String asked : text == null ? new String[0] : text.split(",", -1)) {
            SumBy one = Arrays.stream(values())
                    .filter(known -> known.asAsked().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> refused("wrong-format", asked));
            if (!by.add(one)) {
                throw refused("twice", asked);
            }
        }
        return Collections.unmodifiableSet(by);
    }

    private static ProblemException refused(String code, String rejected) {
        String known = Arrays.stream(values()).map(SumBy::asAsked).collect(Collectors.joining(", "));
        return ProblemException.malformed(
                FieldError.inParameter("by", code, "any of " + known + ", separated by commas, each once", rejected));
    }
}
