package org.ecoplan.benchmark;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Something that a portal asks.
 *
 * @param requests the same question about one thing after another
 */
record Question(String name, Http http, List<HttpRequest> requests) {

    /** Asks so often. */
    Durations ask(int times) {
        return askWhile(asked -> asked < times);
    }

    /** @param more whether to ask again, after so many answers */
    Durations askWhile(IntPredicate more) {
        List<Duration> durations = new ArrayList<>();
        while (more.test(durations.size())) {
            HttpRequest request = requests.get(durations.size() % requests.size());
            long begin = System.nanoTime();
            http.send(request);
            durations.add(Workbench.since(begin));
        }
        return new Durations(durations);
    }
}
