package org.ecoplan.reporting.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoplan.kit.problem.Problem;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.compliance.NumberedChange;
import org.ecoplan.reporting.freshness.PlanVersions;

/**
 * The streams that are open at this instance. Each asks for its next frames when the socket has taken those before: one
 * who does not read costs a page of memory and no thread.
 */
@ApplicationScoped
class VerdictStreams {

    private static final String LATER = "5";

    private final ChangePages pages;
    private final PlanVersions versions;
    private final Ending ending;
    private final LiveConfig config;
    private final AtomicInteger open = new AtomicInteger();

    VerdictStreams(ChangePages pages, PlanVersions versions, Ending ending, LiveConfig config) {
        this.pages = pages;
        this.versions = versions;
        this.ending = ending;
        this.config = config;
    }

    /**
     * The changes of a plan behind one, and those to come.
     *
     * @throws ProblemException 503 where there are too many already, or the service is about to end
     */
    Multi<OutboundSseEvent> open(String plan, long position, ChangeFilter filter, Frames frames) {
        if (ending.hasBegun() || open.get() >= config.readers()) {
            throw tooMany();
        }
        VerdictReader reader = new VerdictReader(position, filter, frames, new OfPlan(plan), config.heartbeat());
        return reader.frames(ending::hasBegun)
                // those who are gone before their stream begins are never counted
                .onSubscription()
                .invoke(open::incrementAndGet)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    int openStreams() {
        return open.get();
    }

    private static ProblemException tooMany() {
        return ProblemException.of(Problem.of(
                        "too-many-readers",
                        "No more readers can be served here",
                        503,
                        "as many streams are open as this instance serves, or it is about to end: come back later",
                        List.of()))
                .with(HttpHeaders.RETRY_AFTER, LATER);
    }

    private final class OfPlan implements VerdictReader.Source {

        private final String plan;

        private OfPlan(String plan) {
            this.plan = plan;
        }

        @Override
        public OptionalLong version() {
            return versions.of(plan);
        }

        @Override
        public Uni<List<NumberedChange>> after(long id, OptionalLong version) {
            return pages.after(plan, id, version);
        }

        @Override
        public Uni<Void> more(OptionalLong version, Duration atMost) {
            Duration poll = version.isPresent() ? config.poll() : config.pollUnheard();
            return Uni.combine()
                    .any()
                    .<Void>of(versions.moved(plan, version), ending.begins())
                    .ifNoItem()
                    .after(poll.compareTo(atMost) < 0 ? poll : atMost)
                    .recoverWithItem(() -> null);
        }
    }
}
