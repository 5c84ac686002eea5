package org.ecoplan.indicator.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.plan.Formula;
import org.ecoplan.contracts.plan.Formula.Variable;

/**
 * A formula that has been read once and can be evaluated for any region and period, by several threads at once.
 *
 * <p>It computes with 34 digits and rounds once at the end, to the formula's {@code decimals}, as GB/T 8170 has it: to
 * the nearer neighbour, a tie to the even one.
 */
public final class CompiledFormula {

    /** The longest expression that is read. */
    public static final int LONGEST_EXPRESSION = 1000;

    /** The most digits after the point that a formula may ask for. */
    public static final int MOST_DECIMALS = 10;

    private static final int MOST_DIGITS_BEFORE_THE_POINT = 20;
    private static final int MOST_OBSERVED_DIGITS = 30;
    private static final int GUARD_DIGITS = 20;

    private final Formula formula;
    private final FormulaParser.Parsed parsed;
    private final Arithmetic arithmetic;

    private CompiledFormula(Formula formula, FormulaParser.Parsed parsed) {
        this.formula = formula;
        this.parsed = parsed;
        this.arithmetic = new Arithmetic(parsed.arithmetic());
    }

    /**
     * Reads a formula.
     *
     * @throws InvalidFormulaException with every fault of its expression, its variables' use and its decimals
     */
    public static CompiledFormula of(Formula formula) {
        List<FormulaFault> faults = new ArrayList<>();
        checkDecimals(formula.decimals()).ifPresent(faults::add);
        FormulaParser.Parsed parsed = null;
        try {
            parsed = parsed(formula);
            faults.addAll(unused(formula, parsed));
        } catch (InvalidFormulaException e) {
            faults.addAll(e.faults());
        }
        if (!faults.isEmpty()) {
            throw new InvalidFormulaException(faults);
        }
        return new CompiledFormula(formula, parsed);
    }

    /** Whether a word means something in an expression and so cannot name a variable. */
    public static boolean isReserved(String word) {
        return Aggregate.Function.of(word).isPresent()
                || Set.of(FormulaParser.WHERE, FormulaParser.AND, FormulaParser.PREVIOUS)
                        .contains(word);
    }

    /** The inputs, each once, in the order of the expression. */
    public List<Aggregate> inputs() {
        return parsed.inputs();
    }

    /** What has to be looked up to evaluate it, each once. */
    public List<Selection> selections() {
        return inputs().stream().map(Aggregate::selection).distinct().toList();
    }

    /**
     * Evaluates it for one region and period.
     *
     * @param observations answers what there is of a selection; asked once for each of {@link #selections()}
     */
    public Derived evaluate(Function<Selection, Tally> observations) {
        Map<Selection, Tally> tallies = new HashMap<>();
        selections().forEach(selection -> tallies.put(selection, observations.apply(selection)));
        Lineage lineage = lineage(tallies);
        return obstacle(tallies, lineage).orElseGet(() -> computed(lineage));
    }

    private Lineage lineage(Map<Selection, Tally> tallies) {
        return new Lineage(
                formula.expression(),
                inputs().stream()
                        .map(input -> lineage(input, tallies.get(input.selection())))
                        .toList());
    }

    private static Lineage.Input lineage(Aggregate input, Tally tally) {
        BigDecimal value = input.obstacle(tally).isPresent() ? null : input.value(tally, Arithmetic.PRECISION);
        return new Lineage.Input(input.toString(), tally.observed(), tally.count(), tally.sum(), value);
    }

    /** The first reason that stands in the way of a value, with every input that it is about. */
    private Optional<Derived> obstacle(Map<Selection, Tally> tallies, Lineage lineage) {
        return inputs().stream()
                .flatMap(input -> input.obstacle(tallies.get(input.selection())).stream())
                .findFirst()
                .map(reason -> NoValue.because(reason, inputsWith(reason, tallies), lineage));
    }

    private String inputsWith(NoValue.Reason reason, Map<Selection, Tally> tallies) {
        return inputs().stream()
                .filter(input -> input.obstacle(tallies.get(input.selection())).equals(Optional.of(reason)))
                .map(Aggregate::toString)
                .collect(Collectors.joining(", "));
    }

    private Derived computed(Lineage lineage) {
        try {
            BigDecimal result = arithmetic.compute(
                    lineage.inputs().stream().map(Lineage.Input::value).toList());
            return isOutOfRange(result)
                    ? NoValue.because(NoValue.Reason.OUT_OF_RANGE, formula.expression(), lineage)
                    : new Value(rounded(result), lineage);
        } catch (DivisionByZeroException e) {
            String divisor = parsed.divisors().get(e.getStartPosition());
            return NoValue.because(NoValue.Reason.DIVISION_BY_ZERO, divisor, lineage);
        }
    }

    private static boolean isOutOfRange(BigDecimal result) {
        return result.signum() != 0 && (long) result.precision() - result.scale() > MOST_DIGITS_BEFORE_THE_POINT;
    }

    /**
     * A tie may arrive as the number just beside it, since a third times three is 0.999… in any number of digits. The
     * guard digits put it back; quotients of what is measured do not come that close to a tie without being one. A
     * number with fewer digits is what was observed, and stays what it is.
     */
    private BigDecimal rounded(BigDecimal result) {
        BigDecimal meant = result.precision() > MOST_OBSERVED_DIGITS
                ? result.setScale(formula.decimals() + GUARD_DIGITS, RoundingMode.HALF_EVEN)
                : result;
        return meant.setScale(formula.decimals(), RoundingMode.HALF_EVEN);
    }

    private static FormulaParser.Parsed parsed(Formula formula) {
        String expression = formula.expression();
        if (expression == null || expression.isBlank()) {
            throw new InvalidFormulaException(
                    List.of(FormulaFault.ofWhole("missing", "a formula needs an expression", null)));
        }
        if (expression.length() > LONGEST_EXPRESSION) {
            throw new InvalidFormulaException(List.of(FormulaFault.ofWhole(
                    "too-long", "an expression has at most " + LONGEST_EXPRESSION + " characters", expression)));
        }
        return new FormulaParser(expression, codes(formula.variables())).parse();
    }

    private static Optional<FormulaFault> checkDecimals(Integer decimals) {
        if (decimals == null) {
            return Optional.of(new FormulaFault("/decimals", null, "missing", "this member is required", null));
        }
        return decimals >= 0 && decimals <= MOST_DECIMALS
                ? Optional.empty()
                : Optional.of(new FormulaFault(
                        "/decimals",
                        null,
                        "out-of-bounds",
                        "a value has 0 to " + MOST_DECIMALS + " digits after the point",
                        decimals.toString()));
    }

    private static List<FormulaFault> unused(Formula formula, FormulaParser.Parsed parsed) {
        Set<String> used = parsed.inputs().stream()
                .map(input -> input.selection().variable())
                .collect(Collectors.toSet());
        List<FormulaFault> faults = new ArrayList<>();
        if (used.isEmpty()) {
            faults.add(FormulaFault.ofWhole(
                    "no-variable", "a formula is made of at least one variable", formula.expression()));
        }
        for (int i = 0; i < formula.variables().size(); i++) {
            String code = formula.variables().get(i).code();
            if (code != null && !used.contains(code)) {
                faults.add(FormulaFault.ofVariable(i, "unused-variable", "the expression does not read it", code));
            }
        }
        return faults;
    }

    private static Set<String> codes(List<Variable> variables) {
        Set<String> codes = new HashSet<>();
        variables.forEach(variable -> codes.add(variable.code()));
        return codes;
    }
}
