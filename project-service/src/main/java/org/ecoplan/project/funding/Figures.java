package org.ecoplan.project.funding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the money of one project, year and source comes to, or of many of them. In yuan with two decimals.
 *
 * @param budget what was planned
 * @param appropriated what was given
 * @param spent what was spent
 * @param available what can still be spent; where one source has overrun, another has not less available
 * @param overrun what has been spent without having been appropriated, and is not covered by now
 * @param aboveBudget what was appropriated beyond what was planned
 * @param overruns how many entries took more than was there; it stays when that has been covered since
 */
public record Figures(
        @Schema(examples = "500000.00") BigDecimal budget,
        @Schema(examples = "300000.00") BigDecimal appropriated,
        @Schema(examples = "125000.50") BigDecimal spent,
        @Schema(examples = "174999.50") BigDecimal available,
        @Schema(examples = "0.00") BigDecimal overrun,
        @Schema(examples = "0.00") BigDecimal aboveBudget,
        @Schema(examples = "0") long overruns) {

    private static final BigDecimal ZERO = new BigDecimal("0.00");

    private static final Figures NONE = new Figures(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, 0);

    static Figures read(ResultSet row) throws SQLException {
        return new Figures(
                row.getBigDecimal("budget"),
                row.getBigDecimal("appropriated"),
                row.getBigDecimal("spent"),
                row.getBigDecimal("available"),
                row.getBigDecimal("overrun"),
                row.getBigDecimal("above_budget"),
                row.getLong("overruns"));
    }

    static Figures total(Stream<Figures> figures) {
        return figures.reduce(NONE, Figures::plus);
    }

    private Figures plus(Figures other) {
        return new Figures(
                budget.add(other.budget),
                appropriated.add(other.appropriated),
                spent.add(other.spent),
                available.add(other.available),
                overrun.add(other.overrun),
                aboveBudget.add(other.aboveBudget),
                overruns + other.overruns);
    }
}
