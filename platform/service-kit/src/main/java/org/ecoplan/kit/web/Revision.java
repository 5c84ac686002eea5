package org.ecoplan.kit.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.ecoplan.kit.problem.ProblemException;

/** The state of a resource as a strong ETag, from its revision number. */
public final class Revision {

    private static final Pattern SURROUNDINGS = Pattern.compile("-\\d+\"$");

    private Revision() {}

    public static EntityTag tag(long revision) {
        return new EntityTag("r" + revision);
    }

    /**
     * The state of a representation that shows more than the resource's own state, such as what else refers to it. It
     * is another one whenever {@code surroundings} is; a change is based on the resource's own revision alone.
     */
    public static EntityTag tag(long revision, long surroundings) {
        return new EntityTag("r" + revision + "-" + surroundings);
    }

    /**
     * Lets a change pass only if it was made on top of the current state.
     *
     * @throws ProblemException 428 without {@code If-Match}, 412 if it names another state
     */
    public static void requireMatch(HttpHeaders headers, long current) {
        String expected = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (expected == null) {
            throw ProblemException.unconditional();
        }
        String tag = '"' + tag(current).getValue() + '"';
        String own = SURROUNDINGS.matcher(expected).replaceFirst("\"");
        if (!own.equals("*") && !own.equals(tag)) {
            throw ProblemException.changedMeanwhile(tag);
        }
    }
}
