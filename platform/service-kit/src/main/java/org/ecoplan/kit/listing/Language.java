package org.ecoplan.kit.listing;

import java.util.List;
import java.util.Locale;
import org.ecoplan.contracts.LocalizedText;

/** The languages that names and titles are in. Codes are never translated. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    // A range such as zh-TW is shortened to zh when it is looked up; zh-CN would not be found for it.
    private static final List<String> RANGES = List.of("zh", "en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The best of what is accepted by RFC 4647 lookup; Chinese where that is neither.
     *
     * @param accepted {@code Accept-Language}; {@code null} without one
     */
    public static Language of(String accepted) {
        if (accepted == null) {
            return ZH;
        }
        try {
            return "en".equals(Locale.lookupTag(Locale.LanguageRange.parse(accepted), RANGES)) ? EN : ZH;
        } catch (IllegalArgumentException e) {
            // what a browser is set to is nobody's fault: the list is more use than a refusal
            return ZH;
        }
    }

    /** For {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    public String of(LocalizedText text) {
        return this == EN ? text.en() : text.zh();
    }

    /** The member of a {@link LocalizedText} that is in this language. */
    String member() {
        return this == EN ? "en" : "zh";
    }
}
