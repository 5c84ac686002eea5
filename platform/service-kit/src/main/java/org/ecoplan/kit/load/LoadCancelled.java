package org.ecoplan.kit.load;

/** Ends a load that nobody wants any more; its transaction is rolled back. */
class LoadCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    LoadCancelled() {
        super("cancelled");
    }
}
