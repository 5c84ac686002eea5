package org.ecoplan.project.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.project.ProjectProgress.Delivery;

/**
 * How far a project or a part had come on a day.
 *
 * @param percent by what was reported; 100 from the day on which the project was completed
 * @param deliveries what was delivered of what it promises, in the order of the plan; a project's are those of its parts,
 *     too
 * @param lastReportedOn the day on which the newest report that counts came in, and that day itself where it came in
 *     later; {@code null} where nothing was reported
 */
public record ProgressAt(BigDecimal percent, List<Delivery> deliveries, LocalDate lastReportedOn) {}
