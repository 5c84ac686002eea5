package org.ecoplan.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem. Whatever the request's transaction did is rolled back. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    /**
     * A problem that a feature has of its own.
     *
     * @param extension a record whose members stand beside those that every problem has
     */
    protected ProblemException(String code, String title, int status, String detail, Object extension) {
        this(Problem.extended(code, title, status, detail, extension));
    }

    public static ProblemException of(Problem problem) {
        return new ProblemException(problem);
    }

    public Problem problem() {
        return problem;
    }

    /** Adds a header to the answer, such as {@code Retry-After}. */
    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** 400: the request cannot be read as what it should be. */
    public static ProblemException malformed(FieldError error) {
        return malformed(List.of(error));
    }

    /** 400: the request cannot be read as what it should be. */
    public static ProblemException malformed(List<FieldError> errors) {
        return new ProblemException(
                Problem.of("malformed-request", "The request cannot be read", 400, summary(errors), errors));
    }

    /** 422: the request can be read, but not accepted. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(
                Problem.of("invalid-request", "The request cannot be accepted", 422, summary(errors), errors));
    }

    /** 404: what the path names does not exist. */
    public static ProblemException notFound(String parameter, String code, String message, Object rejected) {
        return new ProblemException(Problem.of(
                "not-found",
                "There is no such thing",
                404,
                message,
                List.of(FieldError.inParameter(parameter, code, message, rejected))));
    }

    /** 409: it could be accepted, but not as things stand. */
    public static ProblemException conflict(String code, String title, String detail) {
        return new ProblemException(Problem.of(code, title, 409, detail, List.of()));
    }

    /** 412: somebody else changed it in the meantime. */
    public static ProblemException changedMeanwhile(String currentTag) {
        return new ProblemException(Problem.of(
                "changed-meanwhile",
                "It was changed in the meantime",
                412,
                "the current ETag is " + currentTag + ": read it again and repeat the change on top of it",
                List.of()));
    }

    /** 428: a change must say what it is based on. */
    public static ProblemException unconditional() {
        return new ProblemException(Problem.of(
                "precondition-required",
                "A change must say what it is based on",
                428,
                "send If-Match with the ETag that the resource was last read with",
                List.of()));
    }

    private static String summary(List<FieldError> errors) {
        return errors.size() == 1 ? errors.get(0).message() : errors.size() + " faults were found";
    }
}
