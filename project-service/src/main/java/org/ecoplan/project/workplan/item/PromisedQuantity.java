package org.ecoplan.project.workplan.item;

import java.math.BigDecimal;

/**
 * How much of a deliverable there is to be.
 *
 * @param deliverable its code
 * @param quantity everything until then, counted from the project's beginning as reports count it
 */
public record PromisedQuantity(String deliverable, BigDecimal quantity) {}
