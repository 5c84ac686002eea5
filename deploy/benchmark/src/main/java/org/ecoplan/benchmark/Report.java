package org.ecoplan.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints what was measured at once, and at the end all targets in one table. */
final class Report {

    private final PrintStream out;
    private final List<String> targets = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void begin(String title) {
        out.println();
        out.println(title);
    }

    void measured(String what, Object value) {
        out.println("  " + what + ": " + value);
    }

    void target(String what, Bound wanted, long measured) {
        measured(what, wanted.text(measured) + " (wanted: " + wanted + ")");
        targets.add("| %s | %s | %s | %s |"
                .formatted(what, wanted, wanted.text(measured), wanted.isKept(measured) ? "yes" : "NO"));
    }

    void end() {
        if (!targets.isEmpty()) {
            begin("| what | wanted | measured | kept |");
            out.println("| --- | --- | --- | --- |");
            targets.forEach(out::println);
        }
    }
}
