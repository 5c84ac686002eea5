package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.progress.rules.Computation;
import org.ecoplan.project.progress.rules.Lateness;

/**
 * How far a project has come, how that is computed, and whether it is late.
 *
 * @param project its code
 * @param day today in the city, from which it is judged
 * @param percent the one that counts: set by hand, or 100 where the project is completed, or else the computed one
 * @param byHand absent unless one was set
 * @param lastReportedOn absent where nothing was reported
 * @param computed what the reports come to, with every figure of every unit that counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
        String project,
        LocalDate day,
        ProjectStatus status,
        BigDecimal percent,
        PercentByHand byHand,
        LocalDate lastReportedOn,
        Computation computed,
        Lateness lateness) {}
