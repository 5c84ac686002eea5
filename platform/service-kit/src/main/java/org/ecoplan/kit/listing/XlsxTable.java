package org.ecoplan.kit.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook. A decimal is a number that shows as many digits as it has, as long as Excel can hold them; texts
 * are texts and never formulas. What is more than a sheet can hold goes on in another one. Columns are as wide as what
 * is sent first needs.
 */
final class XlsxTable implements Table {

    // Excel computes in binary floating point: more digits than these would become others.
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 30;
    private static final int LONGEST_TEXT = 32_767;

    private final OutputStream out;
    private final Workbook workbook;
    private final String title;
    private final int mostRows;
    private final ColumnWidths widths = new ColumnWidths();
    private List<String> titles = List.of();
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(OutputStream out, String title) {
        this(out, title, Worksheet.MAX_ROWS);
    }

    XlsxTable(OutputStream out, String title, int mostRows) {
        this.out = out;
        this.workbook = new Workbook(out, "EcoPlan", null);
        this.title = title;
        this.mostRows = mostRows;
    }

    @Override
    public void titles(List<String> columns) {
        titles = columns;
        openSheet();
    }

    private void openSheet() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            sheet.inlineString(0, column, titles.get(column));
            sheet.style(0, column).bold().set();
            widths.fit(column, titles.get(column));
        }
        row = 1;
    }

    @Override
    public void row(List<JsonNode> cells) throws IOException {
        if (row == mostRows) {
            setWidths();
            sheet.finish();
            openSheet();
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
    }

    private void write(int column, JsonNode cell) {
        if (cell.isNumber() && fits(cell.decimalValue())) {
            write(column, cell.decimalValue());
        } else if (cell.isBoolean()) {
            sheet.value(row, column, cell.booleanValue());
        } else if (!cell.isMissingNode()) {
            String text = shortened(Field.plain(cell));
            sheet.inlineString(row, column, text);
            widths.fit(column, text);
        }
    }

    private static boolean fits(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() <= MOST_DECIMALS;
    }

    private void write(int column, BigDecimal number) {
        sheet.value(row, column, number);
        widths.fit(column, number.toPlainString());
        sheet.style(row, column)
                .format(number.scale() > 0 ? "0." + "0".repeat(number.scale()) : "0")
                .set();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    // What stands in front of the rows is sent with the first of them; later it changes nothing any more.
    private void setWidths() {
        for (int column = 0; column < widths.count(); column++) {
            sheet.width(column, widths.of(column));
        }
    }

    @Override
    public void flush() throws IOException {
        setWidths();
        sheet.flush();
        out.flush();
    }

    @Override
    public void finish() throws IOException {
        setWidths();
        workbook.finish();
        out.flush();
    }
}
