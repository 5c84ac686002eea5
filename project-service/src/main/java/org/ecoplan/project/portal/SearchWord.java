package org.ecoplan.project.portal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the words that somebody looks for. Chinese is found wherever it stands; a word of Latin script where one begins
 * with it, and a figure where it ends with it, too: {@code park} is in "parks" but not in "spark", 1 is not in 10.
 *
 * @param form full width as half width, in lower case, as the database keeps what it is compared with
 * @param wherever what finds it in a text of that form
 */
record SearchWord(String form, Pattern wherever) {

    // The same classes of characters as in the function search_terms.
    private static final Pattern RUN = Pattern.compile("[a-z0-9]+|[\\x{3040}-\\x{10ffff}]+");
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]");
    private static final Pattern ENGLISH = Pattern.compile("[a-z]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    SearchWord(String form) {
        this(form, wherever(form));
    }

    /** The words of a search, which spaces separate. */
    static List<SearchWord> of(String search) {
        return SPACES.splitAsStream(formOf(search))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(SearchWord::new)
                .toList();
    }

    private static String formOf(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether other forms of the word are the same word. */
    boolean isEnglish() {
        return ENGLISH.matcher(form).matches();
    }

    /** A {@code tsquery} of what is indexed where the word is found; empty if nothing of it is. */
    String terms() {
        return RUN.matcher(form)
                .results()
                .map(MatchResult::group)
                .flatMap(SearchWord::termsOf)
                .collect(Collectors.joining(" & "));
    }

    private static Stream<String> termsOf(String run) {
        int[] characters = run.codePoints().toArray();
        if (LATIN.matcher(run).lookingAt() || characters.length == 1) {
            return Stream.of("'" + run + "':*");
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < characters.length; i++) {
            pairs.add("'" + new String(characters, i - 1, 2) + "'");
        }
        return pairs.stream();
    }

    /** A regular expression, for Java as for PostgreSQL, that finds the word in a text of the same form. */
    String pattern() {
        return wherever.pattern();
    }

    boolean isIn(String text) {
        return wherever.matcher(formOf(text)).find();
    }

    private static Pattern wherever(String form) {
        String literally = PUNCTUATION.matcher(form).replaceAll("\\\\$0");
        return Pattern.compile((LATIN.matcher(form).lookingAt() ? "(?<![a-z0-9])" : "")
                + literally
                + (Character.isDigit(form.charAt(form.length() - 1)) ? "(?![0-9])" : ""));
    }
}
