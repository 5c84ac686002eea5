package org.ecoplan.kit.body;

import java.util.List;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.Problem;
import org.ecoplan.kit.problem.ProblemException;

/** What can be wrong with a body before anybody knows what it says. */
final class BodyProblems {
    private BodyProblems() {}

    static ProblemException tooLarge(long limit) {
        return ProblemException.of(Problem.of(
                "too-large",
                "The body is too large",
                413,
                "a body may have " + limit + " bytes here, decoded as well as on the way",
                List.of()));
    }

    static ProblemException unknownEncoding(String encoding) {
        return unsupported("a body is sent as it is or with the Content-Encoding gzip, not " + encoding)
                .with("Accept-Encoding", "gzip");
    }

    static ProblemException otherCharset(String charset) {
        return unsupported("this media type is always in UTF-8, not in " + charset);
    }

    private static ProblemException unsupported(String detail) {
        return ProblemException.of(
                Problem.of("unsupported-media-type", "Unsupported Media Type", 415, detail, List.of()));
    }

    static ProblemException notReadable(String message) {
        return ProblemException.malformed(FieldError.inBody("", "not-readable", message, null));
    }

    /** Mostly for the log: who went away does not hear it. */
    static ProblemException notReceived() {
        return ProblemException.of(Problem.of(
                "request-timeout",
                "The body did not arrive",
                408,
                "the sender went away or was silent for too long before the body was complete",
                List.of()));
    }
}
