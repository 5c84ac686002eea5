package org.ecoplan.indicator.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class MeasurementRepository implements PanacheRepository<Measurement> {

    private static final String KEY = "plan = ?1 and subIndicator = ?2 and region = ?3 and period = ?4";

    private static final String CREATE = """
            insert into measurement
                (plan, sub_indicator, region, period, period_start, period_end, revision, recorded_at)
            values (:plan, :subIndicator, :region, :period, :start, :end, 0, now())
            on conflict do nothing""";

    Optional<Measurement> find(MeasurementKey key) {
        return find(
                        KEY,
                        key.plan(),
                        key.subIndicator(),
                        key.region(),
                        key.period().code())
                .firstResultOptional();
    }

    /** The row for a key, which other writers of the same key now wait for; made if there is none yet. */
    Measurement lockOrCreate(MeasurementKey key) {
        return lock(key).orElseGet(() -> {
            getEntityManager()
                    .createNativeQuery(CREATE)
                    .setParameter("plan", key.plan())
                    .setParameter("subIndicator", key.subIndicator())
                    .setParameter("region", key.region())
                    .setParameter("period", key.period().code())
                    .setParameter("start", key.period().start())
                    .setParameter("end", key.period().end())
                    .executeUpdate();
            return lock(key).orElseThrow();
        });
    }

    private Optional<Measurement> lock(MeasurementKey key) {
        return find(
                        KEY,
                        key.plan(),
                        key.subIndicator(),
                        key.region(),
                        key.period().code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Rows of a plan in the order of their number, from the one after {@code position}. */
    List<Measurement> list(MeasurementFilter filter, long position, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("plan", filter.plan(), "position", position));
        StringBuilder query = new StringBuilder("plan = :plan and id > :position");
        if (filter.subIndicator() != null) {
            query.append(" and subIndicator = :subIndicator");
            parameters.put("subIndicator", filter.subIndicator());
        }
        if (filter.region() != null) {
            query.append(" and region = :region");
            parameters.put("region", filter.region());
        }
        if (filter.from() != null) {
            query.append(" and periodStart >= :from");
            parameters.put("from", filter.from().start());
        }
        if (filter.to() != null) {
            query.append(" and periodEnd <= :to");
            parameters.put("to", filter.to().end());
        }
        return find(query.toString(), Sort.by("id"), parameters).page(0, limit).list();
    }

    List<MeasurementRevision> revisions(Measurement measurement) {
        return getEntityManager()
                .createQuery(
                        "from MeasurementRevision where key.measurementId = :id order by key.revision",
                        MeasurementRevision.class)
                .setParameter("id", measurement.id())
                .getResultList();
    }

    void persist(MeasurementRevision revision) {
        getEntityManager().persist(revision);
    }
}
