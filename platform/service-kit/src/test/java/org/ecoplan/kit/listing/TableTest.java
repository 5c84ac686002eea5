package org.ecoplan.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @Test
    void aCsvTableIsUtf8WithAMarkAndHasLinesThatEndAsTheStandardSays() throws IOException {
        String csv = csv(text("江门市"), number("80.80"), BooleanNode.TRUE, MissingNode.getInstance());

        assertThat(csv).isEqualTo("\uFEFF编号,b\r\n江门市,80.80,true,\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b', '\"a,b\"'",
        "'say \"no\"', '\"say \"\"no\"\"\"'",
        "=1+1, '''=1+1'",
        "+1, '''+1'",
        "-4.61, '''-4.61'",
        "@SUM(A1), '''@SUM(A1)'",
        "＝1, '''＝1'",
        "'=HYPERLINK(\"http://x\",\"y\")', '\"''=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"'",
        "a=1, a=1",
        "2018-Q1, 2018-Q1"
    })
    void aTextThatASpreadsheetWouldComputeIsMarkedAsOne(String text, String cell) throws IOException {
        assertThat(csv(text(text))).endsWith("\r\n" + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void soIsOneThatBeginsWithABlankCharacter(String text) throws IOException {
        assertThat(csv(text(text))).contains("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-4.61", "0", "80.80", "0.000000000000000000000000000001", "123456789012345678901234567890"})
    void aNumberIsThereDigitForDigit(String number) throws IOException {
        assertThat(csv(number(number))).endsWith("\r\n" + number + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "-4.61, 0.00",
        "80.80, 0.00",
        "0.000, 0.000",
        "3, 0",
        "123456789012345, 0",
        "0.00000000000000000001, 0.00000000000000000000"
    })
    void anExcelNumberShowsAsManyDigitsAsItHas(String number, String format) throws IOException {
        Cell cell = xlsx(number(number)).get(1).getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell.asNumber()).isEqualByComparingTo(number);
        assertThat(cell.getDataFormatString()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "0.1234567890123456", "123456789012345678901234567890"})
    void aNumberThatExcelWouldRoundIsAText(String number) throws IOException {
        Cell cell = xlsx(number(number)).get(1).getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-4.61", "@SUM(A1)", "440700", "2018-Q1", "a & b < c", "=cmd|' /C calc'!A0", "江门"})
    void anExcelTextIsATextAndNoFormula(String text) throws IOException {
        Cell cell = xlsx(text(text)).get(1).getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo(text);
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void anExcelTableHasTitlesTruthValuesAndHoles() throws IOException {
        List<Row> rows = xlsx(BooleanNode.TRUE, MissingNode.getInstance(), text("\u0001x"));

        assertThat(rows.get(0).getCellText(0)).isEqualTo("编号");
        assertThat(rows.get(1).getCell(0).asBoolean()).isTrue();
        assertThat(rows.get(1).getOptionalCell(1)).isEmpty();
        assertThat(rows.get(1).getCellText(2)).endsWith("x");
    }

    @Test
    void whatIsLongerThanExcelAllowsIsShortenedVisibly() throws IOException {
        assertThat(xlsx(text("x".repeat(40_000))).get(1).getCellText(0))
                .hasSize(32_767)
                .endsWith("x…");
    }

    @Test
    void whatASheetCannotHoldGoesOnInAnotherOne() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new XlsxTable(out, "指标", 3);
        table.titles(List.of("编号"));
        for (int i = 1; i <= 5; i++) {
            table.row(List.of(number(Integer.toString(i))));
            table.flush();
        }
        table.finish();

        try (ReadableWorkbook workbook = open(out)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("指标", "指标 2", "指标 3");
            assertThat(sheets.get(2).read()).hasSize(2);
            assertThat(sheets.get(2).read().get(0).getCellText(0)).isEqualTo("编号");
            assertThat(sheets.get(2).read().get(1).getCellText(0)).isEqualTo("5");
        }
    }

    @Test
    void excelColumnsAreAsWideAsWhatStandsInThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new XlsxTable(out, "指标");
        table.titles(List.of("编号", "责任单位", "说明", "Lead unit"));
        table.row(List.of(number("1"), text("江门市生态环境局，等"), text("长".repeat(500)), text("abc")));
        table.flush();
        table.row(List.of(text("this row comes too late")));
        table.finish();

        // two for a Chinese character and its full stop, one for any other, and two beside them; from 6 to 48
        assertThat(part(out, "xl/worksheets/sheet1.xml"))
                .contains("<col min=\"1\" max=\"1\" width=\"6.0\"")
                .contains("<col min=\"2\" max=\"2\" width=\"22.0\"")
                .contains("<col min=\"3\" max=\"3\" width=\"48.0\"")
                .contains("<col min=\"4\" max=\"4\" width=\"11.0\"");
    }

    private static String part(ByteArrayOutputStream workbook, String name) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            Files.write(file, workbook.toByteArray());
            try (ZipFile parts = new ZipFile(file.toFile())) {
                return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void anExcelTableThatBrokeOffCannotBeOpened() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new XlsxTable(out, "指标");
        table.titles(List.of("编号"));
        for (int i = 0; i < 10_000; i++) {
            table.row(List.of(number(Integer.toString(i))));
        }
        table.flush();

        assertThat(out.size()).isPositive();
        assertThatThrownBy(() -> open(out).getFirstSheet().read()).isInstanceOf(Exception.class);
    }

    private static String csv(JsonNode... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new CsvTable(out), cells);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Row> xlsx(JsonNode... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new XlsxTable(out, "指标"), cells);
        try (ReadableWorkbook workbook = open(out)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static ReadableWorkbook open(ByteArrayOutputStream out) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false));
    }

    private static void write(Table table, JsonNode... cells) throws IOException {
        table.titles(List.of("编号", "b"));
        table.row(Stream.of(cells).toList());
        table.finish();
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    private static JsonNode number(String number) {
        return DecimalNode.valueOf(new BigDecimal(number));
    }
}
