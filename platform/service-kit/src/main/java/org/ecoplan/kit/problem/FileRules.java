package org.ecoplan.kit.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.ecoplan.contracts.LocalizedText;

/** What holds for every entry of a file that is loaded as a whole, whatever it is an entry of. */
public record FileRules(Faults faults) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 100;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** What a code has to look like, for people. */
    public static final String CODE_FORM =
            "a code is lower-case letters and digits, joined by hyphens, at most " + LONGEST_CODE;

    /** Whether a text has the form of a code. */
    public static boolean isCode(String text) {
        return text.length() <= LONGEST_CODE && CODE.matcher(text).matches();
    }

    /** A code that is there and is one. */
    public boolean code(String code, String at) {
        return faults.present(code, at) && faults.check(isCode(code), at, "wrong-format", CODE_FORM, code);
    }

    /** Codes of which each entry has its own; those that were found. */
    public <T> Set<String> codes(List<T> entries, Function<T, String> code, String at, String member) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String entry = code.apply(entries.get(i));
            String here = at + "/" + i + "/" + member;
            if (code(entry, here)) {
                faults.check(codes.add(entry), here, "twice", "another entry has it already", entry);
            }
        }
        return codes;
    }

    /** What each entry has for its own, where it is there; whether it is right is said elsewhere. */
    public <T, K> Set<K> distinct(List<T> entries, Function<T, K> key, String at, String member) {
        Set<K> keys = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            K entry = key.apply(entries.get(i));
            faults.check(
                    entry == null || keys.add(entry),
                    at + "/" + i + "/" + member,
                    "twice",
                    "another entry has it already",
                    entry);
        }
        return keys;
    }

    /** References of which each leads to an entry and none is there twice. */
    public void references(List<String> codes, Set<String> known, String at, String what) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            reference(codes.get(i), known, at + "/" + i, what);
            faults.check(seen.add(codes.get(i)), at + "/" + i, "twice", "it is in this list already", codes.get(i));
        }
    }

    /** A reference that is there and leads to an entry. */
    public void reference(String code, Set<String> known, String at, String what) {
        if (faults.present(code, at)) {
            faults.check(
                    known.contains(code), at, "unknown-" + what, "the file has no " + what + " with this code", code);
        }
    }

    /** A text that is there, in both languages. */
    public void text(LocalizedText text, String at) {
        if (faults.present(text, at)) {
            text(text.zh(), at + "/zh");
            text(text.en(), at + "/en");
        }
    }

    /** A text that may be left out; if it is there, it is there in both languages. */
    public void optionalText(LocalizedText text, String at) {
        if (text != null) {
            text(text, at);
        }
    }

    /** A link that may be left out, to something that a browser opens. */
    public void optionalLink(String url, String at) {
        if (faults.readable(url, at) && url != null) {
            faults.check(
                    LINK.matcher(url).matches(), at, "wrong-format", "expected a link that begins with https://", url);
        }
    }

    /** The SHA-256 of what is behind a link; it may be left out. */
    public void optionalSha256(String sha256, String at) {
        if (sha256 != null) {
            faults.check(
                    SHA_256.matcher(sha256).matches(),
                    at,
                    "wrong-format",
                    "a SHA-256 is 64 hexadecimal digits in lower case",
                    sha256);
        }
    }

    /** A text that is there and says something. */
    public void text(String text, String at) {
        if (faults.present(text, at)) {
            faults.check(!text.isBlank(), at, "missing", "this text is empty", null);
            faults.readable(text, at);
        }
    }
}
