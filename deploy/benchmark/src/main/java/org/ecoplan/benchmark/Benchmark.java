package org.ecoplan.benchmark;

/** Something that is measured on a running suite. */
interface Benchmark {

    void measure(Workbench bench, Report report);
}
