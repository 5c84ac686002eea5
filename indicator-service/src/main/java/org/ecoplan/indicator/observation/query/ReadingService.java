package org.ecoplan.indicator.observation.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.observation.QualityFlag;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.indicator.series.KnownSeries;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Cursor;
import org.ecoplan.kit.web.Page;

@ApplicationScoped
class ReadingService {

    private static final int ROWS_A_PAGE = 5000;

    private final ReadingRepository repository;
    private final CityCalendar calendar;

    ReadingService(ReadingRepository repository, CityCalendar calendar) {
        this.repository = repository;
        this.calendar = calendar;
    }

    /** Single observations, oldest first, as time, period, value and flag. */
    Pages<Instant> list(KnownSeries series, TimeRange range, Set<QualityFlag> flags) {
        return new Pages<>(Optional.of(range.from()), from -> {
            List<Reading> readings = repository.list(series, new TimeRange(from, range.to()), flags, ROWS_A_PAGE);
            return new Pages.Page<>(
                    readings.stream()
                            .map(one -> Pages.cells(one.time(), one.period(), one.value(), one.flag()))
                            .toList(),
                    readings.size() < ROWS_A_PAGE
                            ? Optional.empty()
                            : Optional.of(readings.get(ROWS_A_PAGE - 1).time().plusNanos(1000)));
        });
    }

    /** Observations gathered, as time, period, value and count; a piece of time without any value is left out. */
    Pages<TimeRange> gather(KnownSeries series, TimeRange range, Every every, Aggregate aggregate) {
        return new Pages<>(repository.bounds(series, range), rest -> {
            Instant end = every.after(rest.from(), ROWS_A_PAGE, calendar);
            boolean last = !end.isBefore(rest.to());
            TimeRange piece = new TimeRange(rest.from(), last ? rest.to() : end);
            return new Pages.Page<>(
                    repository.gather(series, piece, every, aggregate).stream()
                            .map(one -> Pages.cells(one.time(), one.period(), one.value(), one.count()))
                            .toList(),
                    last ? Optional.empty() : Optional.of(new TimeRange(end, rest.to())));
        });
    }

    /** @throws ProblemException 404 if there is none */
    Reading latest(KnownSeries series) {
        return repository
                .latest(series)
                .orElseThrow(() -> ProblemException.notFound(
                        "code", "nothing-observed", "this series has no observation", series.code()));
    }

    /** What was known of a series before it was corrected, oldest correction first. */
    Page<CorrectionResponse> corrections(KnownSeries series, TimeRange range, String cursor, int limit) {
        return Page.of(
                        repository.corrections(series, range, Cursor.number(cursor), limit + 1),
                        limit,
                        correction -> Long.toString(correction.id()))
                .map(ReadingRepository.Correction::response);
    }
}
