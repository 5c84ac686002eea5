package org.ecoplan.indicator.series;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.ecoplan.contracts.LocalizedText;

/** One series, as it is defined now. */
@Entity
class Series {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String code;
    private String variable;
    private String station;
    private String region;
    private String step;
    private String unitZh;
    private String unitEn;
    private String nameZh;
    private String nameEn;
    private long revision;
    private Instant definedAt;

    protected Series() {}

    Series(SeriesRequest definition, Instant at) {
        this.code = definition.code();
        define(definition, at);
    }

    void define(SeriesRequest definition, Instant at) {
        variable = definition.variable();
        station = definition.station();
        region = definition.region();
        step = definition.step().code();
        unitZh = definition.unit().zh();
        unitEn = definition.unit().en();
        nameZh = definition.name().zh();
        nameEn = definition.name().en();
        revision++;
        definedAt = at;
    }

    boolean isDefinedAs(SeriesRequest definition) {
        return means(definition)
                && Objects.equals(station, definition.station())
                && unit().equals(definition.unit())
                && name().equals(definition.name());
    }

    /** Whether its observations would mean the same. */
    boolean means(SeriesRequest definition) {
        return variable.equals(definition.variable())
                && region.equals(definition.region())
                && step.equals(definition.step().code());
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    KnownSeries toKnown() {
        return new KnownSeries(id, code, variable, region, new TimeStep(step));
    }

    SeriesResponse toResponse() {
        return new SeriesResponse(
                code, variable, station, region, new TimeStep(step), unit(), name(), revision, definedAt);
    }

    private LocalizedText unit() {
        return new LocalizedText(unitZh, unitEn);
    }

    private LocalizedText name() {
        return new LocalizedText(nameZh, nameEn);
    }
}
