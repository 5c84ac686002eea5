package org.ecoplan.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Observations of 500 hourly series in the order of time, as a network of stations sends them. Each group has series of
 * its own; a row that was taken is not given again.
 */
final class ObservationRows {

    static final int SERIES = 500;
    static final Instant START = Instant.parse("2010-01-01T00:00:00Z");

    /** In one batch. */
    static final int BATCH = 10_000;

    /** Above every id that the service has given to a series. */
    private static final int FOREIGN_IDS = 1_000_000;

    private final String group;
    private final Notation notation;
    private long next;

    ObservationRows(String group, Notation notation) {
        this.group = group;
        this.notation = notation;
    }

    /** What the codes of all its series begin with. */
    String prefix() {
        return "benchmark-" + group + "-";
    }

    String mediaType() {
        return notation.mediaType();
    }

    /** The series as a JSON array. */
    String definitions() {
        return IntStream.range(0, SERIES)
                .mapToObj(number -> """
                        {"code":"%s","variable":"benchmark","region":"440703","step":"PT1H",\
                        "unit":{"zh":"无","en":"none"},"name":{"zh":"测试","en":"Benchmark"}}""".formatted(prefix() + number))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The next rows, each batch a body of its own. */
    List<byte[]> batches(int count) {
        return Stream.generate(() -> body(BATCH)).limit(count).toList();
    }

    /** The next rows as one body. */
    byte[] body(int rows) {
        return (notation.header() + lines(rows)).getBytes(UTF_8);
    }

    /** The next rows as one body that is made while it is read, once. */
    Iterable<byte[]> stream(int rows) {
        Stream<String> lines = Stream.generate(() -> lines(BATCH)).limit(rows / BATCH);
        return () -> Stream.concat(Stream.of(notation.header()), lines)
                // an empty chunk would end the body
                .filter(text -> !text.isEmpty())
                .map(text -> text.getBytes(UTF_8))
                .iterator();
    }

    private String lines(int rows) {
        StringBuilder text = new StringBuilder(rows * 96);
        String time = time();
        for (int i = 0; i < rows; i++, next++) {
            int series = (int) (next % SERIES);
            if (series == 0) {
                time = time();
            }
            notation.append(text, prefix() + series, FOREIGN_IDS + series, time, value());
        }
        return text.toString();
    }

    private String time() {
        return START.plus(Duration.ofHours(next / SERIES)).toString();
    }

    /** From 0.00 to 99.99, all digits in use. */
    private String value() {
        long hundredths = next * 7919 % 10_000;
        return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
    }
}
