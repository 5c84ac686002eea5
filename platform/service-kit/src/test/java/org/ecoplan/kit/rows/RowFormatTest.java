package org.ecoplan.kit.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFormatTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    record Link(String to, String hash) {}

    record Sample(String name, Period period, BigDecimal value, Integer rank, Link link) {}

    private static final RowType<Sample> TYPE = RowType.of(Sample.class);

    @Test
    void theColumnsAreTheMembersOfTheRecordAndOfThoseInIt() {
        assertEquals(List.of("name", "period", "value", "rank", "link.to", "link.hash"), TYPE.columns());
    }

    @ParameterizedTest
    @EnumSource(RowFormat.class)
    void everyFormatSaysTheSame(RowFormat format) throws IOException {
        String body = switch (format) {
            case JSON -> """
                            [{"name":"达标","period":"2019","value":80.80,"rank":3,"link":{"to":"a","hash":"b"}},
                             {"name":"x"}]""";
            case NDJSON -> """
                            {"name":"达标","period":"2019","value":80.80,"rank":3,"link":{"to":"a","hash":"b"}}
                            {"name":"x"}
                            """;
            case CSV -> """
                            link.to,name,period,value,rank,link.hash
                            a,达标,2019,80.80,3,b
                            ,x,,,,
                            """;
        };

        List<Row<Sample>> rows = read(format, body);

        assertEquals(
                List.of(
                        new Sample("达标", Period.parse("2019"), new BigDecimal("80.80"), 3, new Link("a", "b")),
                        new Sample("x", null, null, null, null)),
                rows.stream().map(Row::value).toList());
        assertEquals(List.of(0, 1), rows.stream().map(Row::index).toList());
    }

    @ParameterizedTest
    @EnumSource(RowFormat.class)
    void aRowThatCannotBeReadDoesNotHideTheNextOne(RowFormat format) throws IOException {
        String body = switch (format) {
            case JSON -> """
                            [{"name":"a","value":"many"},
                             {"name":"b","value":1}]""";
            case NDJSON -> """
                            {"name":"a","value":"many"}

                            {"name":"b","value":1}""";
            case CSV -> """
                            name,value
                            a,many
                            "b
                            b",1""";
        };

        List<Row<Sample>> rows = read(format, body);

        assertEquals(2, rows.size());
        assertEquals(List.of("wrong-format"), codes(rows.get(0)));
        assertEquals("/value", rows.get(0).faults().get(0).pointer());
        assertEquals(Map.of("name", "a", "value", "many"), rows.get(0).cells().get());
        assertEquals(new BigDecimal("1"), rows.get(1).value().value());
        assertEquals(format == RowFormat.JSON ? 2 : 3, rows.get(1).line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"value\":1e400000}",
                "{\"name\":\"a\",\"value\":NaN}",
                "{\"name\":\"a\",\"nmae\":1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":5}",
                "{\"rank\":1.5}",
                "{\"rank\":\"1\"}",
                "{\"period\":\"2019-02-30\"}",
                "{\"link\":[]}",
                "{\"link\":\"a\"}",
                "[1]",
                "5",
                "\"x\"",
                "{",
                "{}{}"
            })
    void refusesALineThatIsNoRow(String line) throws IOException {
        List<Row<Sample>> rows = read(RowFormat.NDJSON, line + "\n{\"name\":\"good\"}\n");

        assertEquals(1, rows.get(0).faults().size());
        assertTrue(rows.get(0).cells().get() != null);
        assertEquals("good", rows.get(1).value().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "5",
                "[] []",
                "[{}",
                "[{},",
                "[{\"name\":}]",
                "[{\"name\":\"a\",\"name\":\"b\"}]",
                "[1,"
            })
    void refusesABodyThatIsNoArray(String body) {
        Exception refused = assertThrows(Exception.class, () -> read(RowFormat.JSON, body));

        assertTrue(
                refused instanceof ProblemException || refused instanceof JsonProcessingException, () -> "" + refused);
    }

    @Test
    void anArraySaysWhereItBreaksOff() {
        JsonProcessingException broken =
                assertThrows(JsonProcessingException.class, () -> read(RowFormat.JSON, "[{},\n{\"name\" 1}]"));

        assertEquals(2, broken.getLocation().getLineNr());
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertEquals("a", read(RowFormat.CSV, "\uFEFFname\na\n").get(0).value().name());
        assertEquals(
                "a",
                read(RowFormat.NDJSON, "\uFEFF{\"name\":\"a\"}").get(0).value().name());
        assertEquals(
                "a",
                read(RowFormat.JSON, "\uFEFF[{\"name\":\"a\"}]").get(0).value().name());
    }

    @Test
    void readsTheCharsetThatIsNamed() throws IOException {
        List<Row<Sample>> rows = new ArrayList<>();

        RowFormat.CSV.read(new ByteArrayInputStream("name\n优良天数比例\n".getBytes(GB18030)), GB18030, TYPE, rows::add);

        assertEquals("优良天数比例", rows.get(0).value().name());
    }

    @Test
    void textInAnotherCharsetIsRefusedAndTheOtherOneNamed() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> RowFormat.CSV.read(
                        new ByteArrayInputStream("name\n优良天数比例\n".getBytes(GB18030)),
                        StandardCharsets.UTF_8,
                        TYPE,
                        row -> {}));

        assertEquals("wrong-charset", refused.problem().errors().get(0).code());
        assertTrue(refused.getMessage().contains("GB18030"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,nmae\n", "name,name\n", "name,link\n", "name,\n"})
    void refusesAHeaderThatNamesNoColumns(String body) {
        assertThrows(ProblemException.class, () -> read(RowFormat.CSV, body));
    }

    @Test
    void aRemarkIsNotRead() throws IOException {
        assertEquals(
                new Sample("a", null, null, 1, null),
                read(RowFormat.CSV, "_index,name,_message,rank\n7,a,\"no, not this\",1\n")
                        .get(0)
                        .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a,1,2,3"})
    void aRowHasAsManyCellsAsTheHeader(String row) throws IOException {
        assertEquals(
                List.of("wrong-columns"),
                codes(read(RowFormat.CSV, "name,rank,value\n" + row + "\n").get(0)));
    }

    @Test
    void aLineWithoutAnEndIsRefusedBeforeItFillsTheMemory() {
        String endless = "{\"name\":\"" + "a".repeat(Lines.LONGEST_LINE * 2);

        assertEquals(
                "too-long",
                assertThrows(ProblemException.class, () -> read(RowFormat.NDJSON, endless))
                        .problem()
                        .errors()
                        .get(0)
                        .code());
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        String name = "名".repeat(100_000);

        List<Row<Sample>> rows = read(RowFormat.NDJSON, "{\"name\":\"%s\"}\n{\"name\":\"b\"}".formatted(name));

        assertEquals(name, rows.get(0).value().name());
        assertEquals("b", rows.get(1).value().name());
        assertEquals(2, rows.get(1).line());
    }

    private static List<String> codes(Row<?> row) {
        return row.faults().stream().map(FieldError::code).toList();
    }

    private static List<Row<Sample>> read(RowFormat format, String body) throws IOException {
        List<Row<Sample>> rows = new ArrayList<>();
        format.read(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                TYPE,
                rows::add);
        return rows;
    }
}
