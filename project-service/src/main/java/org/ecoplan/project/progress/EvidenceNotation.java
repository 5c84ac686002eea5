package org.ecoplan.project.progress;

/** Evidence; in a cell of a table as JSON. */
class EvidenceNotation extends ListInCell<Evidence> {
    private static final long serialVersionUID = 1;

    EvidenceNotation() {
        super(Evidence.class);
    }
}
