package org.ecoplan.kit.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.body.LargeBody;
import org.ecoplan.kit.idempotency.OutcomeRepository.Kept;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.Problem;
import org.ecoplan.kit.problem.ProblemException;

/** Lets a request with a key take effect once. Its effect and its outcome are one transaction, outside all others. */
@RetrySafe
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RetrySafeInterceptor {

    private final IdentifiedRequest request;
    private final OutcomeRepository outcomes;
    private final OutcomeWriter writer;
    private final IdempotencyConfig config;

    RetrySafeInterceptor(
            IdentifiedRequest request, OutcomeRepository outcomes, OutcomeWriter writer, IdempotencyConfig config) {
        this.request = request;
        this.outcomes = outcomes;
        this.writer = writer;
        this.config = config;
    }

    @AroundInvoke
    Object once(InvocationContext method) throws Exception {
        Optional<IdempotencyKey> key = request.key();
        if (key.isEmpty()) {
            return method.proceed();
        }
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(timeout(method).toSeconds()))
                    .call(() -> answer(key.get(), method));
        } catch (Refusal e) {
            return e.answer;
        } catch (QuarkusTransactionException e) {
            throw e.getCause() instanceof IOException unreadable ? unreadable : e;
        }
    }

    private Response answer(IdempotencyKey key, InvocationContext method) throws Exception {
        if (!outcomes.tryLock(key)) {
            throw stillRunning();
        }
        Optional<Kept> kept = outcomes.find(key);
        return kept.isPresent() ? replay(kept.get()) : run(key, method);
    }

    private Response replay(Kept kept) throws IOException {
        if (!kept.operation().equals(request.operation())) {
            throw reused("this key belongs to another operation: take a new key for each request");
        }
        if (!kept.fingerprint().equals(request.fingerprint())) {
            throw reused("this key belongs to a request with another body: take a new key for each request");
        }
        return kept.outcome().replay();
    }

    private Response run(IdempotencyKey key, InvocationContext method) throws Exception {
        Response answer = (Response) method.proceed();
        if (answer.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
            throw new Refusal(answer);
        }
        Outcome outcome = writer.write(answer);
        outcomes.keep(key, new Kept(request.operation(), request.fingerprint(), outcome));
        return outcome.answer();
    }

    private Duration timeout(InvocationContext method) {
        return method.getMethod().isAnnotationPresent(LargeBody.class) ? config.largeBodyTimeout() : config.timeout();
    }

    private static ProblemException stillRunning() {
        return ProblemException.conflict(
                        "still-running",
                        "The first request is still running",
                        "a request with this key has not been answered yet; its outcome can be had when it has")
                .with(HttpHeaders.RETRY_AFTER, "1");
    }

    private static ProblemException reused(String message) {
        return ProblemException.of(Problem.of(
                "key-reused",
                "The key belongs to another request",
                422,
                message,
                List.of(FieldError.inParameter(IdempotencyKey.HEADER, "key-reused", message, null))));
    }

    /** Takes an answer that is no success past the end of the transaction. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Response answer;

        Refusal(Response answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}
