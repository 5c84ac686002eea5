package org.ecoplan.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every answer that is no success is a problem, whoever noticed it. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e) {
        return answer(ProblemException.malformed(JsonFaults.describe(e)).problem());
    }

    // The framework has a mapper of its own for this one, which would win over the one for its superclass.
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException fault) {
            return unreadable(fault);
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        if (status.getFamily() == Response.Status.Family.SERVER_ERROR) {
            return unexpected(e);
        }
        Problem problem = Problem.of(
                code(status), status.getReasonPhrase(), status.getStatusCode(), explanation(status), List.of());
        return Response.fromResponse(e.getResponse())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(e, "incident %s", incident);
        return answer(Problem.of(
                "internal-error",
                "Something went wrong on our side",
                500,
                "nothing was stored; the incident is logged as " + incident,
                List.of()));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
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
