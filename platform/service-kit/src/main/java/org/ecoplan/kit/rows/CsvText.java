package org.ecoplan.kit.rows;

/**
 * Texts in tables that people open in a spreadsheet: one that the program would run as a formula gets an apostrophe in
 * front, and loses it when it is read again.
 */
public final class CsvText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvText() {}

    /** A text that no spreadsheet takes for a formula. Numbers, negative ones too, are written without it. */
    public static String neutralised(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
    }

    static String original(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?");
    }
}
