package org.ecoplan.kit.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;

class RejectedRowsTest {

    record Sample(String name, Integer rank) {}

    private static final RowType<Sample> TYPE = RowType.of(Sample.class);

    @Test
    void theTableCanBeMendedAndSentAgain() throws IOException {
        try (RejectedRows rejected = new RejectedRows(TYPE.columns())) {
            rejected.add(4, 6, faults(2), Map.of("name", "=1+1, \"x\"\n", "rank", "-1"));

            String table = text(rejected.asCsv());
            assertEquals("""
                    name,rank,_index,_line,_field,_code,_message
                    "'=1+1, ""x""
                    ",-1,4,6,f0 | f1,wrong,fault 0 | fault 1
                    """, table.replace("\r\n", "\n"));
            List<Sample> again = new ArrayList<>();
            RowFormat.CSV.read(
                    new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8,
                    TYPE,
                    row -> again.add(row.value()));
            assertEquals(List.of(new Sample("=1+1, \"x\"", -1)), again);
        }
    }

    @Test
    void theFirstFaultsAreAtHandAndAllRowsAreCounted() throws IOException {
        try (RejectedRows rejected = new RejectedRows(TYPE.columns())) {
            for (int i = 0; i < RejectedRows.MOST_LISTED; i++) {
                rejected.add(i, i + 2, faults(2), Map.of());
            }

            assertEquals(RejectedRows.MOST_LISTED, rejected.count());
            assertEquals(RejectedRows.MOST_LISTED, rejected.listed().size());
            assertEquals(
                    RejectedRows.MOST_LISTED + 1, text(rejected.asCsv()).lines().count());
            assertEquals(
                    new RowFault(1, 3, "f0", "wrong", "fault 0", "bad"),
                    rejected.listed().get(2));
        }
    }

    private static List<FieldError> faults(int count) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            faults.add(FieldError.inBody("/f" + i, "wrong", "fault " + i, "bad"));
        }
        return faults;
    }

    private static String text(InputStream table) throws IOException {
        try (table) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
