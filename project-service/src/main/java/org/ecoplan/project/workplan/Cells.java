package org.ecoplan.project.workplan;

import com.fasterxml.jackson.databind.JsonNode;
import org.ecoplan.kit.rows.ListInCell;
import org.ecoplan.project.workplan.item.FundingLine;
import org.ecoplan.project.workplan.item.Milestone;
import org.ecoplan.project.workplan.item.PromisedQuantity;

/** The lists of an item, as they stand in the cells of a table. */
final class Cells {

    private Cells() {}

    /** {@code a; b}. */
    static class Codes extends ListInCell<String> {
        private static final long serialVersionUID = 1;

        Codes() {
            super(String.class);
        }

        @Override
        protected JsonNode entry(String inShort) {
            return text(inShort);
        }
    }

    /** {@code 1=2; 2=0.5}. */
    static class Quantities extends ListInCell<PromisedQuantity> {
        private static final long serialVersionUID = 1;

        Quantities() {
            super(PromisedQuantity.class);
        }

        @Override
        protected JsonNode entry(String inShort) {
            return pair(inShort, "deliverable", "quantity");
        }
    }

    /** {@code CITY=3200000.00; COUNTY=100000}. */
    static class Funding extends ListInCell<FundingLine> {
        private static final long serialVersionUID = 1;

        Funding() {
            super(FundingLine.class);
        }

        @Override
        protected JsonNode entry(String inShort) {
            return pair(inShort, "source", "amount");
        }
    }

    /** An array only: what is due has columns of its own in a table. */
    static class Milestones extends ListInCell<Milestone> {
        private static final long serialVersionUID = 1;

        Milestones() {
            super(Milestone.class);
        }
    }
}
