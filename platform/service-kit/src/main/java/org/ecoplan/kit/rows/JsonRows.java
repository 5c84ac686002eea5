package org.ecoplan.kit.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.JsonFaults;
import org.ecoplan.kit.problem.ProblemException;

/** Rows in one JSON array. Each is copied before it is bound, so that a wrong one leaves the parser behind its end. */
final class JsonRows<T> {

    private final RowType<T> type;

    JsonRows(RowType<T> type) {
        this.type = type;
    }

    void read(InputStream body, Consumer<Row<T>> sink) throws IOException {
        try (JsonParser parser = type.factory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemException.malformed(
                        FieldError.inBody("", "wrong-type", "expected an array of rows", null));
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                long line = parser.currentTokenLocation().getLineNr();
                TokenBuffer row = new TokenBuffer(parser);
                row.copyCurrentStructure(parser);
                sink.accept(bind(index, line, row));
            }
            if (parser.nextToken() != null) {
                throw ProblemException.malformed(
                        FieldError.inBody("", "not-readable", "there is something behind the array of rows", null));
            }
        }
    }

    private Row<T> bind(int index, long line, TokenBuffer row) throws IOException {
        try (JsonParser tokens = row.asParser()) {
            return Row.read(index, line, type.read(tokens), () -> cells(row));
        } catch (JsonProcessingException e) {
            return Row.unreadable(index, line, JsonFaults.describe(e), () -> cells(row));
        }
    }

    private Map<String, String> cells(TokenBuffer row) {
        try (JsonParser tokens = row.asParser()) {
            return type.cells(type.tree(tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
