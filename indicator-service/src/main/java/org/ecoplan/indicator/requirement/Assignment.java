package org.ecoplan.indicator.requirement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/** What one revision of a requirement says: the number with its document, and who recorded it, why and when. */
@Embeddable
class Assignment {

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private BigDecimal value;
    private String documentZh;
    private String documentEn;
    private String recordedBy;
    private String reason;
    private Instant assignedAt;

    protected Assignment() {}

    Assignment(
            Direction direction,
            BigDecimal value,
            LocalizedText document,
            String recordedBy,
            String reason,
            Instant assignedAt) {
        this.direction = direction;
        this.value = value;
        this.documentZh = document.zh();
        this.documentEn = document.en();
        this.recordedBy = recordedBy;
        this.reason = reason;
        this.assignedAt = assignedAt;
    }

    /** Whether both would read the same: 87.5 and 87.50 do not; who recorded it does not matter. */
    boolean saysTheSameAs(Assignment other) {
        return direction == other.direction
                && value.equals(other.value)
                && document().equals(other.document());
    }

    Direction direction() {
        return direction;
    }

    BigDecimal value() {
        return value;
    }

    LocalizedText document() {
        return new LocalizedText(documentZh, documentEn);
    }

    String recordedBy() {
        return recordedBy;
    }

    String reason() {
        return reason;
    }

    Instant assignedAt() {
        return assignedAt;
    }
}
