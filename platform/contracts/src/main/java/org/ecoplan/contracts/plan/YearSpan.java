package org.ecoplan.contracts.plan;

/** Years from the first to the last, both included. */
public record YearSpan(int from, int to) {

    public boolean contains(int year) {
        return from <= year && year <= to;
    }
}
