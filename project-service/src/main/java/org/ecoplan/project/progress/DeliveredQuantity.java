package org.ecoplan.project.progress;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of a promise is delivered.
 *
 * @param deliverable its code in the plan
 * @param quantity everything until the end of the period, in the deliverable's unit
 */
@Schema(examples = """
        {"deliverable":"2-1","quantity":2.50}""")
public record DeliveredQuantity(String deliverable, BigDecimal quantity) {}
