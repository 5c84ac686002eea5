package org.ecoplan.reporting.compliance;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.ecoplan.contracts.Basis;

/** What a verdict is on. */
@Embeddable
class VerdictId implements Serializable {

    private String plan;
    private String region;
    private String basis;
    private int year;
    private String indicator;

    protected VerdictId() {}

    VerdictId(String plan, String region, Basis basis, int year, String indicator) {
        this.plan = plan;
        this.region = region;
        this.basis = basis.name();
        this.year = year;
        this.indicator = indicator;
    }

    String plan() {
        return plan;
    }

    String region() {
        return region;
    }

    Basis basis() {
        return Basis.valueOf(basis);
    }

    int year() {
        return year;
    }

    String indicator() {
        return indicator;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerdictId that
                && year == that.year
                && Objects.equals(plan, that.plan)
                && Objects.equals(region, that.region)
                && Objects.equals(basis, that.basis)
                && Objects.equals(indicator, that.indicator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, region, basis, year, indicator);
    }
}
