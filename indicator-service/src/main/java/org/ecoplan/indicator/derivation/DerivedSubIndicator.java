package org.ecoplan.indicator.derivation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.Formula;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.formula.CompiledFormula;

/** A sub-indicator of a plan whose values a formula derives. */
record DerivedSubIndicator(String number, Formula definition, CompiledFormula formula) {

    /** Those of a plan that read a variable; formulas that do not are not even compiled. */
    static Stream<DerivedSubIndicator> reading(String variable, PlanDefinition plan) {
        return plan.subIndicators()
                .filter(measured -> variables(measured).anyMatch(variable::equals))
                .map(DerivedSubIndicator::of);
    }

    /** The sub-indicator with a number; empty if there is none or no formula derives it. */
    static Optional<DerivedSubIndicator> of(PlanDefinition plan, String number) {
        return plan.subIndicator(number)
                .filter(measured -> measured.formula() != null)
                .map(DerivedSubIndicator::of);
    }

    /** The variables that any formula of a plan reads. */
    static List<String> variables(PlanDefinition plan) {
        return plan.subIndicators()
                .flatMap(DerivedSubIndicator::variables)
                .distinct()
                .toList();
    }

    private static Stream<String> variables(SubIndicator measured) {
        return Stream.ofNullable(measured.formula())
                .flatMap(formula -> formula.variables().stream())
                .map(Formula.Variable::code);
    }

    private static DerivedSubIndicator of(SubIndicator measured) {
        return new DerivedSubIndicator(measured.number(), measured.formula(), CompiledFormula.of(measured.formula()));
    }

    /** The periods whose values change with what is observed of a variable in a year. */
    Stream<Period> periods(String variable, int year) {
        return formula.selections().stream()
                .filter(selection -> selection.variable().equals(variable))
                .map(selection -> selection.previous() ? year + 1 : year)
                .distinct()
                .flatMap(affected -> periods(affected).stream());
    }

    /** Another one for another formula, and the same one as long as the formula stays, whatever else a plan changes. */
    String version(ObjectMapper json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(definition));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a formula has no version", e);
        }
    }

    private List<Period> periods(int year) {
        return switch (definition.every()) {
            case YEAR -> List.of(Period.ofYear(year));
            case QUARTER -> each(year, "%04d-Q%d", 4);
            case MONTH -> each(year, "%04d-%02d", 12);
        };
    }

    private static List<Period> each(int year, String form, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Period.parse(form.formatted(year, number)))
                .toList();
    }
}
