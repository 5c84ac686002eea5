package org.ecoplan.indicator.requirement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.event.RequirementAssigned;

/** The number assigned for one sub-indicator, region and year, as it is known now. */
@Entity
class Requirement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String plan;
    private String subIndicator;
    private String region;
    private int year;
    private long revision;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private BigDecimal value;
    private String documentZh;
    private String documentEn;
    private Instant assignedAt;

    protected Requirement() {}

    Requirement(String plan, String subIndicator, String region, int year) {
        this.plan = plan;
        this.subIndicator = subIndicator;
        this.region = region;
        this.year = year;
    }

    /** Takes over a new number; whether it is another one than before. */
    boolean assign(Direction newDirection, BigDecimal newValue, LocalizedText document, Instant at) {
        if (revision > 0
                && direction == newDirection
                && value.equals(newValue)
                && documentZh.equals(document.zh())
                && documentEn.equals(document.en())) {
            return false;
        }
        revision++;
        direction = newDirection;
        value = newValue;
        documentZh = document.zh();
        documentEn = document.en();
        assignedAt = at;
        return true;
    }

    long revision() {
        return revision;
    }

    RequirementResponse toResponse() {
        return new RequirementResponse(subIndicator, region, year, revision, direction, value, document(), assignedAt);
    }

    RequirementAssigned toEvent() {
        return new RequirementAssigned(plan, subIndicator, region, year, revision, direction, value, document());
    }

    private LocalizedText document() {
        return new LocalizedText(documentZh, documentEn);
    }
}
