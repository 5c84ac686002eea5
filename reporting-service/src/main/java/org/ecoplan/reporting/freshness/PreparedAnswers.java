package org.ecoplan.reporting.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers as they were written, for as long as they are true: until the version of their plan moves, and for a minute at
 * most, since another day may begin with each. They have a limit in bytes; what is asked for least goes first.
 *
 * <p>Many ask the same when something has changed; one of them makes the answer, and the others get that.
 */
@ApplicationScoped
class PreparedAnswers {

    private final PlanVersions versions;
    private final Clock clock;
    private final Cache<Question, Kept> answers;
    private final Map<Question, Preparation> underWay = new ConcurrentHashMap<>();

    PreparedAnswers(PlanVersions versions, Clock clock, FreshnessConfig config) {
        this.versions = versions;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.preparedBytes().asLongValue())
                .weigher((Question question, Kept kept) ->
                        question.size() + kept.answer().size())
                .build();
    }

    /** What was asked, as far as the answer may depend on it. */
    private record Question(String uri, String accept, String acceptLanguage) {

        static Question of(HttpServerRequest request) {
            return new Question(
                    request.uri(),
                    request.getHeader(HttpHeaders.ACCEPT),
                    request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }

        int size() {
            return uri.length() + length(accept) + length(acceptLanguage);
        }

        private static int length(String header) {
            return header == null ? 0 : header.length();
        }
    }

    /** When an answer is true: as long as its plan has this version, in this minute. */
    private record Validity(String plan, long version, Instant minute) {}

    private record Kept(PreparedAnswer answer, Validity validity) {}

    /** A question that is about to be answered from the database. */
    final class Preparation {

        private final Question question;
        private final Validity validity;
        private final CompletableFuture<Optional<PreparedAnswer>> made = new CompletableFuture<>();

        private Preparation(Question question, Validity validity) {
            this.question = question;
            this.validity = validity;
        }

        void keep(PreparedAnswer answer) {
            answers.put(question, new Kept(answer, validity));
            made.complete(Optional.of(answer));
        }

        /** To be called in any case, so that nobody waits for what does not come. */
        void end() {
            underWay.remove(question, this);
            made.complete(Optional.empty());
        }
    }

    /** To be called before anything is read; empty while nobody knows whether something is taken in meanwhile. */
    Optional<Preparation> prepare(HttpServerRequest request, String plan) {
        return validity(plan).map(validity -> {
            Preparation preparation = new Preparation(Question.of(request), validity);
            underWay.put(preparation.question, preparation);
            return preparation;
        });
    }

    /** The answer to a request, if it is known to be what the database would say. */
    Optional<PreparedAnswer> find(HttpServerRequest request) {
        return Optional.ofNullable(answers.getIfPresent(Question.of(request)))
                .filter(kept -> isValid(kept.validity()))
                .map(Kept::answer);
    }

    /** The answer that somebody else's request is getting just now; there will be none if that fails. */
    Optional<CompletionStage<Optional<PreparedAnswer>>> awaited(HttpServerRequest request) {
        return Optional.ofNullable(underWay.get(Question.of(request)))
                .filter(preparation -> isValid(preparation.validity))
                .map(preparation -> preparation.made);
    }

    private boolean isValid(Validity validity) {
        return validity(validity.plan()).filter(validity::equals).isPresent();
    }

    private Optional<Validity> validity(String plan) {
        OptionalLong version = versions.of(plan);
        return version.isPresent()
                ? Optional.of(
                        new Validity(plan, version.getAsLong(), clock.instant().truncatedTo(ChronoUnit.MINUTES)))
                : Optional.empty();
    }
}
