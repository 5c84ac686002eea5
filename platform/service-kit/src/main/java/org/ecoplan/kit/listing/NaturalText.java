package org.ecoplan.kit.listing;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text whose figures count as numbers when it is compared. */
public record NaturalText(String text, List<String> parts) implements Comparable<NaturalText> {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    static NaturalText of(String text) {
        return text == null
                ? null
                : new NaturalText(
                        text,
                        PART.matcher(text).results().map(MatchResult::group).toList());
    }

    @Override
    public int compareTo(NaturalText other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(parts.size(), other.parts.size());
        // 01 and 1 are the same number, but not the same text
        return order == 0 ? text.compareTo(other.text) : order;
    }

    private static int compare(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        char first = part.charAt(0);
        return '0' <= first && first <= '9';
    }

    @Override
    public String toString() {
        return text;
    }
}
