package org.ecoplan.project.progress;

import org.ecoplan.kit.rows.ListInCell;

/** Evidence; in a cell of a table as JSON. */
class EvidenceNotation extends ListInCell<Evidence> {
    private static final long serialVersionUID = 1;

    EvidenceNotation() {
        super(Evidence.class);
    }
}
