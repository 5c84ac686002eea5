package org.ecoplan.reporting.assessment;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ecoplan.kit.problem.Problem;
import org.ecoplan.kit.problem.ProblemException;

/**
 * Keeps others waiting before the transaction of an {@code Idempotency-Key} begins. Publishing takes a second connection to
 * the database, for a look of its own; if many had the first one, none would ever get the second.
 */
@InTurn
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 1)
class InTurnInterceptor {

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore turn = new Semaphore(1, true);

    @AroundInvoke
    Object inTurn(InvocationContext method) throws Exception {
        if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw busy();
        }
        try {
            return method.proceed();
        } finally {
            turn.release();
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(Problem.of(
                        "busy",
                        "Too many are being published",
                        503,
                        "others have been published for %d seconds: send it again".formatted(PATIENCE_SECONDS),
                        List.of()))
                .with(HttpHeaders.RETRY_AFTER, "1");
    }
}
