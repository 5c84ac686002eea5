package org.ecoplan.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every answer that is no success is a problem, whoever noticed it. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return answer(refusalBehind(e).orElseGet(() -> ProblemException.malformed(JsonFaults.describe(e))));
    }

    // What refused the body while it was read may come wrapped by whoever read it.
    private static Optional<ProblemException> refusalBehind(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst();
    }

    // The framework has a mapper of its own for this one, which would win over the one for its superclass.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e, ContainerRequestContext request) {
        if (e.getCause() instanceof JsonProcessingException fault) {
            return unreadable(fault);
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        if (status.getStatusCode() == 404 || status.getStatusCode() == 405) {
            return notServed(request);
        }
        if (status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            return unexpected(e);
        }
        return Response.fromResponse(e.getResponse())
                .type(Problem.MEDIA_TYPE)
                .entity(problem(status))
                .build();
    }

    /** The framework looks at one resource class only, and does not say which methods a path takes. */
    private static Response notServed(ContainerRequestContext request) {
        Set<String> allowed = AllowedMethods.of(request);
        if (allowed.isEmpty() || allowed.contains(request.getMethod())) {
            return answer(ProblemException.of(problem(Response.Status.NOT_FOUND)));
        }
        return answer(ProblemException.of(problem(Response.Status.METHOD_NOT_ALLOWED))
                .with(HttpHeaders.ALLOW, String.join(", ", allowed)));
    }

    private static Problem problem(Response.StatusType status) {
        return Problem.of(
                code(status), status.getReasonPhrase(), status.getStatusCode(), explanation(status), List.of());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(e, "incident %s", incident);
        return answer(ProblemException.of(Problem.of(
                "internal-error",
                "Something went wrong on our side",
                500,
                "nothing was stored; the incident is logged as " + incident,
                List.of())));
    }

    private static Response answer(ProblemException e) {
        Response.ResponseBuilder answer =
                Response.status(e.problem().status()).type(Problem.MEDIA_TYPE).entity(e.problem());
        e.headers().forEach(answer::header);
        return answer.build();
    }

    private static String code(Response.StatusType status) {
        return status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String explanation(Response.StatusType status) {
        return switch (status.getStatusCode()) {
            case 404 -> "there is nothing at this path";
            case 405 -> "this path does not take this method; the Allow header names those it takes";
            case 406 -> "none of the media types asked for can be given here";
            case 415 -> "this media type cannot be read here";
            default -> null;
        };
    }
}
