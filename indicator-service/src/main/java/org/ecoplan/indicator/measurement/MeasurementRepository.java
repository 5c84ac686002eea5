package org.ecoplan.indicator.measurement;

import org.ecoplan.kit.sql.Conditions;
import static org.ecoplan.indicator.measurement.MeasurementColumns.AS_OF;
import static org.ecoplan.indicator.measurement.MeasurementColumns.NOW;
import static org.ecoplan.indicator.measurement.MeasurementColumns.SELECTED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.sql.Sql;

/** Reads what is known of measurements, and what was ever known. */
@ApplicationScoped
class MeasurementRepository {

    private static final String OF_KEY = " where m.plan = ? and m.sub_indicator = ? and m.region = ? and m.period = ?";

    private static final String FIND = "select " + SELECTED + " from " + NOW + OF_KEY;

    private static final String LOCK = FIND + " for update of m";

    private static final String REVISIONS = "select " + SELECTED
            + " from measurement m join measurement_revision s on s.measurement_id = m.id" + OF_KEY
            + " order by s.revision";

    private static final String NEWEST = "select n.* from unnest(?::text[]) wanted(number) cross join lateral (select "
            + SELECTED + " from " + NOW + """
             where plan = ? and region = ? and sub_indicator = wanted.number and period_end <= ? and not s.withdrawn
            order by period_end desc, period_start limit 1) n""";

    // the limit is in the text: without knowing it PostgreSQL prepares for a few rows, and walks through all of them
    private static final String LIST = "select " + SELECTED + " from %s where %s order by %s limit %d";

    private final Sql sql;

    MeasurementRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<MeasurementRevision> find(MeasurementKey key) {
        return one(FIND, key);
    }

    /** What is known now; other writers of the key wait until the transaction has ended. */
    Optional<MeasurementRevision> lock(MeasurementKey key) {
        return one(LOCK, key);
    }

    /** Every state that it has or had, oldest first. */
    List<MeasurementRevision> revisions(MeasurementKey key) {
        return sql.query(
                REVISIONS,
                MeasurementColumns::read,
                key.plan(),
                key.subIndicator(),
                key.region(),
                key.period().code());
    }

    /** Of each sub-indicator the measurement that ends last, on {@code until} or before, if there is any. */
    List<MeasurementRevision> newest(String plan, String region, Collection<String> subIndicators, LocalDate until) {
        return sql.query(NEWEST, MeasurementColumns::read, subIndicators, plan, region, until);
    }

    /**
     * What is known, or was known at a moment, of the measurements that fulfil the conditions.
     *
     * @param asOf {@code null} for now
     */
    List<MeasurementRevision> list(Conditions conditions, Instant asOf, Slice<?> slice) {
        Map<String, Object> parameters = conditions.parameters();
        String where = conditions.text() + " and " + slice.condition(parameters);
        if (asOf != null) {
            parameters.put("asOf", asOf);
        }
        String statement = LIST.formatted(asOf == null ? NOW : AS_OF, where, slice.orderBy(), slice.limit());
        return sql.query(statement, MeasurementColumns::read, parameters);
    }

    private Optional<MeasurementRevision> one(String statement, MeasurementKey key) {
        return sql.first(
                statement,
                MeasurementColumns::read,
                key.plan(),
                key.subIndicator(),
                key.region(),
                key.period().code());
    }
}
