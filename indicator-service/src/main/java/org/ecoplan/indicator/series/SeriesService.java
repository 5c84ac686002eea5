package org.ecoplan.indicator.series;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class SeriesService {

    private static final int MOST_AT_ONCE = 1000;

    private final SeriesRepository repository;
    private final Event<SeriesRedefined> redefined;
    private final Clock clock;

    SeriesService(SeriesRepository repository, Event<SeriesRedefined> redefined, Clock clock) {
        this.repository = repository;
        this.redefined = redefined;
        this.clock = clock;
    }

    Rows<SeriesResponse> list(SeriesFilter filter) {
        return slice -> QuarkusTransaction.joiningExisting()
                .call(() -> repository.list(filter, slice).stream()
                        .map(Series::toResponse)
                        .toList());
    }

    /** @throws ProblemException 404 if there is none with this code */
    @Transactional
    SeriesResponse get(String code) {
        return repository.find(code).map(Series::toResponse).orElseThrow(() -> SeriesCatalogue.unknown(code));
    }

    /**
     * Defines a series, or defines it anew.
     *
     * @param precondition called with the current revision before another definition replaces it
     * @throws ProblemException 422 for a definition that is none, 409 for one under which the series' observations would
     *     mean something else
     */
    @Transactional
    DefinedSeries define(String code, SeriesRequest request, LongConsumer precondition) {
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            faults.check(
                    request.code() == null || request.code().equals(code),
                    "/code",
                    "other-code",
                    "the path names another series; leave this member out, or repeat the path's code",
                    request.code());
            request.withCode(code).check(faults, "");
        }
        faults.throwIfAny();

        SeriesRequest definition = request.withCode(code);
        Optional<Series> known = repository.lock(code);
        if (known.isEmpty()) {
            return new DefinedSeries(create(definition).toResponse(), true);
        }
        Series series = known.get();
        if (!series.isDefinedAs(definition)) {
            precondition.accept(series.revision());
            if (!series.means(definition)) {
                redefined.fire(new SeriesRedefined(series.toKnown()));
            }
            series.define(definition, clock.instant());
        }
        return new DefinedSeries(series.toResponse(), false);
    }

    /**
     * Creates those that do not exist yet.
     *
     * @throws ProblemException 422 with every fault, also for a series that exists and is defined otherwise
     */
    @Transactional
    SeriesTally create(List<SeriesRequest> definitions) {
        Faults faults = new Faults();
        if (faults.present(definitions, "")
                && faults.check(
                        definitions.size() <= MOST_AT_ONCE,
                        "",
                        "too-many",
                        "at most " + MOST_AT_ONCE + " series at once",
                        definitions.size())) {
            check(definitions, faults);
        }
        faults.throwIfAny();

        // in one order, so that two who create the same series wait for each other and not in a circle
        int created = IntStream.range(0, definitions.size())
                .boxed()
                .sorted(Comparator.comparing(i -> definitions.get(i).code()))
                .mapToInt(i -> createMissing(definitions.get(i), "/" + i, faults))
                .sum();
        faults.throwIfAny();
        return new SeriesTally(created, definitions.size() - created);
    }

    private static void check(List<SeriesRequest> definitions, Faults faults) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < definitions.size(); i++) {
            SeriesRequest definition = definitions.get(i);
            if (faults.present(definition, "/" + i)) {
                definition.check(faults, "/" + i);
                faults.check(
                        definition.code() == null || codes.add(definition.code()),
                        "/" + i + "/code",
                        "twice",
                        "another entry has it already",
                        definition.code());
            }
        }
    }

    private int createMissing(SeriesRequest definition, String at, Faults faults) {
        Optional<Series> known = repository.lock(definition.code());
        if (known.isEmpty()) {
            create(definition);
            return 1;
        }
        faults.check(
                known.get().isDefinedAs(definition),
                at,
                "already-defined",
                "this series exists with another definition; change it by itself, with If-Match",
                definition.code());
        return 0;
    }

    private Series create(SeriesRequest definition) {
        Series series = new Series(definition, clock.instant());
        repository.persistAndFlush(series);
        return series;
    }
}
