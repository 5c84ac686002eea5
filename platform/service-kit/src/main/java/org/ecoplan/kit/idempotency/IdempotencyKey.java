package org.ecoplan.kit.idempotency;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/**
 * What a sender calls a request by, however often it is sent: 1 to 255 visible ASCII characters, with or without the
 * quotes that draft-ietf-httpapi-idempotency-key-header asks for.
 */
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final Pattern BARE = Pattern.compile("[!#-~][!-~]*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\])+)\"");

    /**
     * The key among the header's values, if there is any.
     *
     * @throws ProblemException 400 for more than one, or one that is none
     */
    static Optional<IdempotencyKey> in(List<String> values) {
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            throw refused("repeated-parameter", "this header may be given once", String.join(", ", values));
        }
        return Optional.of(parse(values.get(0).strip()));
    }

    private static IdempotencyKey parse(String value) {
        String text = bare(value);
        if (text == null || text.length() > LONGEST) {
            throw refused(
                    "wrong-format",
                    "expected 1 to " + LONGEST + " visible ASCII characters, bare or in double quotes",
                    value);
        }
        return new IdempotencyKey(text);
    }

    private static String bare(String value) {
        var quoted = QUOTED.matcher(value);
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        return BARE.matcher(value).matches() ? value : null;
    }

    private static ProblemException refused(String code, String message, String rejected) {
        return ProblemException.malformed(FieldError.inParameter(HEADER, code, message, rejected));
    }
}
