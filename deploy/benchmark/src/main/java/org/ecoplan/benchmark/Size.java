package org.ecoplan.benchmark;

/** How much is measured: {@code -Decoplan.benchmark.rows=10000000} and the like. */
final class Size {
    private Size() {}

    static int of(String name, int otherwise) {
        return Integer.getInteger("ecoplan.benchmark." + name, otherwise);
    }
}
