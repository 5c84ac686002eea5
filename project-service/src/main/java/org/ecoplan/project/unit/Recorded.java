package org.ecoplan.project.unit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.ecoplan.contracts.LocalizedText;

/** How a state of the directory came about: by which document, who said so, why, and when. */
@Embeddable
record Recorded(String documentZh, String documentEn, String recordedBy, String reason, Instant recordedAt) {

    private static final String FILE_REASON = "规划项目文件 · written in the project file of ";

    static Recorded by(String recordedBy, String reason, LocalizedText document, Instant at) {
        return document == null
                ? new Recorded(null, null, recordedBy, reason, at)
                : new Recorded(document.zh(), document.en(), recordedBy, reason, at);
    }

    static Recorded withTheFileOf(String plan, Instant at) {
        return by(null, FILE_REASON + plan, null, at);
    }

    LocalizedText document() {
        return documentZh == null ? null : new LocalizedText(documentZh, documentEn);
    }
}
