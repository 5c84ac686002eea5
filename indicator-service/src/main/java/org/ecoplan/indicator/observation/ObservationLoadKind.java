package org.ecoplan.indicator.observation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.indicator.series.SeriesCatalogue;
import org.ecoplan.kit.load.LoadKind;
import org.ecoplan.kit.load.LoadOrder;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.rows.RowType;

/** Loads observations. */
@ApplicationScoped
class ObservationLoadKind implements LoadKind<ObservationRow> {

    private static final RowType<ObservationRow> ROWS = RowType.of(ObservationRow.class);

    private final SeriesCatalogue catalogue;
    private final CityCalendar calendar;
    private final ObservationStore store;
    private final ObservationConfig config;
    private final Clock clock;

    ObservationLoadKind(
            SeriesCatalogue catalogue,
            CityCalendar calendar,
            ObservationStore store,
            ObservationConfig config,
            Clock clock) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public RowType<ObservationRow> rows() {
        return ROWS;
    }

    @Override
    public LoadTarget<ObservationRow> open(LoadOrder order) {
        // In a transaction that ends: a sender may be slow, and should not hold a connection while nothing is stored.
        SeriesCatalogue.Edition series = QuarkusTransaction.requiringNew().call(catalogue::current);
        RowCheck check = new RowCheck(series, calendar, calendar.startOf(config.earliest()), clock.instant());
        return new ObservationTarget(check, store, config.mostInMemory());
    }
}
