package org.ecoplan.reporting.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Answers as they were written, for as long as they are true: until the version of their plan moves, and for a minute at
 * most, since another day may begin with each. They have a limit in bytes; what is asked for least goes first.
 */
@ApplicationScoped
class PreparedAnswers {

    private final PlanVersions versions;
    private final Clock clock;
    private final Cache<Question, Kept> answers;

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

    private record Kept(PreparedAnswer answer, String plan, long version, Instant minute) {}

    /** A question that is about to be answered from the database. */
    final class Preparation {

        private final Question question;
        private final String plan;
        private final long version;
        private final Instant minute;

        private Preparation(Question question, String plan, long version) {
            this.question = question;
            this.plan = plan;
            this.version = version;
            this.minute = minute();
        }

        void keep(PreparedAnswer answer) {
            answers.put(question, new Kept(answer, plan, version, minute));
        }
    }

    /** To be called before anything is read; empty while nobody knows whether something is taken in meanwhile. */
    Optional<Preparation> prepare(HttpServerRequest request, String plan) {
        OptionalLong version = versions.of(plan);
        return version.isPresent()
                ? Optional.of(new Preparation(Question.of(request), plan, version.getAsLong()))
                : Optional.empty();
    }

    /** The answer to a request, if it is known to be what the database would say. */
    Optional<PreparedAnswer> find(HttpServerRequest request) {
        Kept kept = answers.getIfPresent(Question.of(request));
        return kept != null && isTrue(kept) ? Optional.of(kept.answer()) : Optional.empty();
    }

    private boolean isTrue(Kept kept) {
        OptionalLong version = versions.of(kept.plan());
        return version.isPresent()
                && version.getAsLong() == kept.version()
                && kept.minute().equals(minute());
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
