package org.ecoplan.reporting.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.JsonFaults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.rows.Row;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.rows.RowType;

/**
 * What is supposed, as it was sent: an object with all kinds of suppositions, or the rows of a load of measurements.
 *
 * @param asRows whether it is rows
 */
record SimulationBody(
        boolean asRows,
        List<Line> measurements,
        List<SupposedRequirement> requirements,
        List<SupposedProject> projects) {

    /** As much as may be supposed at once. */
    static final int MOST = 10_000;

    static final RowType<SupposedMeasurement> ROWS = RowType.of(SupposedMeasurement.class);

    private static final String EXPECTED = "expected 1 to " + MOST + " suppositions";
    private static final int LONGEST_SPACE = 1 << 16;

    /**
     * One measurement.
     *
     * @param index its place in the list, from 0
     * @param value {@code null} if it cannot be read
     * @param faults why it cannot be read
     */
    record Line(int index, SupposedMeasurement value, List<FieldError> faults) {}

    /**
     * Reads a body.
     *
     * @throws ProblemException 400 if it cannot be read; 422 if there is nothing in it, or more than {@link #MOST}
     */
    static SimulationBody read(InputStream body, MediaType type, ObjectMapper json) {
        RowFormat format = RowFormat.of(type).orElse(RowFormat.JSON);
        try {
            InputStream text = new BufferedInputStream(body);
            SimulationBody read = format == RowFormat.JSON && !beginsList(text)
                    ? object(json.readValue(text, SimulationRequest.class))
                    : rows(format, text, type);
            requireCount(read.size());
            return read;
        } catch (JsonProcessingException e) {
            throw ProblemException.malformed(JsonFaults.describe(e));
        } catch (IOException e) {
            throw ProblemException.malformed(
                    FieldError.inBody("", "not-readable", "the body breaks off: " + e.getMessage(), null));
        }
    }

    /** All of it, if each can be read. */
    SimulationRequest toRequest() {
        return new SimulationRequest(
                measurements.stream().map(Line::value).filter(Objects::nonNull).toList(), requirements, projects);
    }

    private int size() {
        return measurements.size() + requirements.size() + projects.size();
    }

    private static boolean beginsList(InputStream text) throws IOException {
        text.mark(LONGEST_SPACE);
        int character = text.read();
        for (int read = 1; character == ' ' || character == '\t' || character == '\r' || character == '\n'; read++) {
            if (read == LONGEST_SPACE) {
                break;
            }
            character = text.read();
        }
        text.reset();
        return character == '[';
    }

    private static SimulationBody object(SimulationRequest request) {
        if (request == null) {
            throw invalid("missing", null);
        }
        List<SupposedMeasurement> measurements = request.measurements();
        return new SimulationBody(
                false,
                IntStream.range(0, measurements.size())
                        .mapToObj(i -> new Line(i, measurements.get(i), List.of()))
                        .toList(),
                request.requirements(),
                request.projects());
    }

    private static SimulationBody rows(RowFormat format, InputStream text, MediaType type) throws IOException {
        List<Line> lines = new ArrayList<>();
        format.read(text, RowFormat.charset(type), ROWS, row -> {
            lines.add(line(row));
            if (lines.size() > MOST) {
                throw invalid("too-many", null);
            }
        });
        return new SimulationBody(true, lines, List.of(), List.of());
    }

    private static Line line(Row<SupposedMeasurement> row) {
        return new Line(row.index(), row.value(), row.faults());
    }

    private static void requireCount(int size) {
        if (size == 0) {
            throw invalid("missing", null);
        }
        if (size > MOST) {
            throw invalid("too-many", size);
        }
    }

    private static ProblemException invalid(String code, Object rejected) {
        return ProblemException.invalid(List.of(FieldError.inBody("", code, EXPECTED, rejected)));
    }
}
