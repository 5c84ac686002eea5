package org.ecoplan.reporting.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.ComparedValue;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.Reason;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/** One cell of the cube: what was measured of one sub-indicator, what was asked, and the verdict. */
record Observation(Region region, Basis basis, int year, SubIndicator subIndicator, SubIndicatorVerdict judged) {

    Verdict verdict() {
        return judged.verdict();
    }

    Optional<Measured> measured() {
        return Optional.ofNullable(judged.measured());
    }

    Optional<ComparedValue> compared() {
        return ComparedValue.of(judged);
    }

    /** The number that counts; for a stage its place on the scale, from 1 for the worst. */
    Optional<BigDecimal> number() {
        return measured()
                .flatMap(measured ->
                        subIndicator.isQuantity() ? Optional.ofNullable(measured.value()) : place(measured.stage()));
    }

    /** The number that is asked for, likewise. */
    Optional<BigDecimal> requiredNumber() {
        return compared()
                .flatMap(compared -> subIndicator.isQuantity()
                        ? Optional.ofNullable(compared.required())
                        : place(compared.requiredStage()));
    }

    private Optional<BigDecimal> place(String stage) {
        return IntStream.range(0, subIndicator.stages().size())
                .filter(place -> subIndicator.stages().get(place).code().equals(stage))
                .mapToObj(place -> BigDecimal.valueOf(place + 1L))
                .findFirst();
    }

    /** The codes of the decisive reasons, each once. */
    String reasonCodes() {
        List<String> codes =
                judged.decisiveReasons().stream().map(Reason::code).distinct().toList();
        return codes.stream().collect(Collectors.joining("; "));
    }
}
