package org.ecoplan.project.progress;

import com.fasterxml.jackson.databind.JsonNode;
import org.ecoplan.kit.rows.ListInCell;

/** Delivered quantities; in a cell of a table {@code 1=2.5; 2-1=3} says the same in short. */
class DeliveredNotation extends ListInCell<DeliveredQuantity> {

    private static final long serialVersionUID = 1;

    DeliveredNotation() {
        super(DeliveredQuantity.class);
    }

    @Override
    protected JsonNode entry(String inShort) {
        return pair(inShort, "deliverable", "quantity");
    }
}
