package org.ecoplan.kit.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListInCellTest {

    record Amount(String of, BigDecimal much) {}

    static class Names extends ListInCell<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(String.class);
        }

        @Override
        protected JsonNode entry(String inShort) {
            return text(inShort);
        }
    }

    static class Amounts extends ListInCell<Amount> {
        private static final long serialVersionUID = 1;

        Amounts() {
            super(Amount.class);
        }

        @Override
        protected JsonNode entry(String inShort) {
            return pair(inShort, "of", "much");
        }
    }

    static class InFull extends ListInCell<Amount> {
        private static final long serialVersionUID = 1;

        InFull() {
            super(Amount.class);
        }
    }

    record Sample(
            @JsonDeserialize(using = Names.class) List<String> names,
            @JsonDeserialize(using = Amounts.class) List<Amount> amounts,
            @JsonDeserialize(using = InFull.class) List<Amount> inFull) {}

    private static final RowType<Sample> TYPE = RowType.of(Sample.class);

    @ParameterizedTest
    @ValueSource(strings = {"a=1.50; b=2", "a=1.50;b=2", "a＝1.50；b = 2；", ";a=1.50;;b=2"})
    void entriesStandInShortWithASeparatorOfEitherWidth(String cell) throws IOException {
        assertThat(table("amounts", cell).value().amounts())
                .containsExactly(new Amount("a", new BigDecimal("1.50")), new Amount("b", new BigDecimal("2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amounts", "inFull"})
    void aCellMayHoldTheArrayItself(String column) throws IOException {
        Sample sample =
                table(column, "[{\"\"of\"\":\"\"a;b\"\",\"\"much\"\":1.50}]").value();

        assertThat(column.equals("amounts") ? sample.amounts() : sample.inFull())
                .containsExactly(new Amount("a;b", new BigDecimal("1.50")));
    }

    @Test
    void namesAreTexts() throws IOException {
        assertThat(table("names", "1；two").value().names()).containsExactly("1", "two");
    }

    @Test
    void whatAPairLacksIsLeftOut() throws IOException {
        assertThat(table("amounts", "a").value().amounts()).containsExactly(new Amount("a", null));
    }

    @ParameterizedTest
    @CsvSource({
        "amounts, a=many, /amounts/0/much",
        "amounts, a=1=2, /amounts/0/much",
        "amounts, [a, /amounts",
        "amounts, '[{\"\"of\"\":1}]', /amounts/0/of",
        "inFull, a=1, /inFull"
    })
    void aCellThatHoldsNoListIsNamed(String column, String cell, String pointer) throws IOException {
        assertThat(table(column, cell).faults()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void inJsonAListIsAnArray() throws IOException {
        Row<Sample> array = read(RowFormat.JSON, "[{\"names\":[\"a;b\"]}]");
        Row<Sample> text = read(RowFormat.JSON, "[{\"names\":\"a;b\"}]");

        assertThat(array.value().names()).containsExactly("a;b");
        assertThat(text.faults()).extracting(FieldError::pointer).containsExactly("/names");
    }

    private static Row<Sample> table(String column, String cell) throws IOException {
        return read(RowFormat.CSV, column + "\n\"" + cell + "\"\n");
    }

    private static Row<Sample> read(RowFormat format, String body) throws IOException {
        List<Row<Sample>> rows = new ArrayList<>();
        format.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                TYPE,
                rows::add);
        return rows.get(0);
    }
}
