package org.ecoplan.kit.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a sheet have to be for what stands in them, in the characters of a Latin font; a Chinese one is
 * as wide as two of those. Long texts get a width that can be read in, and are cut by the next column.
 */
final class ColumnWidths {

    private static final int NARROWEST = 6;
    private static final int WIDEST = 48;
    private static final int MARGIN = 2;

    private final List<Integer> longest = new ArrayList<>();

    /** Makes room for a cell. */
    void fit(int column, String text) {
        while (longest.size() <= column) {
            longest.add(0);
        }
        longest.set(column, Math.max(longest.get(column), length(text)));
    }

    /** How many columns there is something in. */
    int count() {
        return longest.size();
    }

    int of(int column) {
        return Math.min(WIDEST, Math.max(NARROWEST, longest.get(column) + MARGIN));
    }

    // whoever is longer than the widest column needs no more
    private static int length(String text) {
        return text.codePoints().limit(WIDEST).map(ColumnWidths::width).sum();
    }

    private static int width(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> 2;
            default -> isFullWidth(character) ? 2 : 1;
        };
    }

    private static boolean isFullWidth(int character) {
        return character >= '\u3000' && character <= '\u303f' || character >= '\uff01' && character <= '\uff60';
    }
}
