package org.ecoplan.indicator.observation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Hours that were measured by a station, with their gaps; README.md beside the file says where they are from. */
public final class RealHours {

    private static final Path FILE =
            Path.of("src/test/resources/org/ecoplan/indicator/observation/aotizhongxin-pm25.csv");

    private RealHours() {}

    /** As a table for {@code POST /observations/batch}; a gap is a communication fault without a value. */
    public static String asCsv(String series) {
        try {
            List<String> lines = Files.readAllLines(FILE);
            return lines.stream()
                    .skip(1)
                    .map(line -> row(series, line.split(",")))
                    .collect(Collectors.joining("\n", "series,time,value,flag\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String series, String... cells) {
        String time = "%s-%2s-%2sT%2s:00:00+08:00"
                .formatted(cells[0], cells[1], cells[2], cells[3])
                .replace(' ', '0');
        return series + "," + time + "," + (cells[4].equals("NA") ? ",B" : cells[4] + ",N");
    }
}
