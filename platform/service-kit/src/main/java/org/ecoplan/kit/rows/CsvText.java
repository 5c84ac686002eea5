package org.ecoplan.kit.rows;

/**
 * Texts in tables that people open in a spreadsheet: one that the program would run as a formula gets an apostrophe in
 * front, and loses it when it is read again.
 */
public final class CsvText {

    /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), in both widths. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    /** A text that no spreadsheet takes for a formula. */
    public static String harmless(String text) {
        return beginsFormula(text, 0) ? "'" + text : text;
    }

    /** The same for a cell that was sent as text: a number, a negative one too, is none the less a number. */
    static String harmlessCell(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?") ? text : harmless(text);
    }

    static String original(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && beginsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean beginsFormula(String text, int position) {
        return text.length() > position && FORMULA.indexOf(text.charAt(position)) >= 0;
    }
}
