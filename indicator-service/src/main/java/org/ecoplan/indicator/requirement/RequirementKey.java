package org.ecoplan.indicator.requirement;

import jakarta.persistence.Embeddable;
import java.util.Map;

/** What a number is assigned for. */
@Embeddable
record RequirementKey(String plan, String subIndicator, String region, int year) {

    /** Its members by their names. */
    Map<String, Object> members() {
        return Map.of("plan", plan, "subIndicator", subIndicator, "region", region, "year", year);
    }

    /** The key as one text. */
    String text() {
        return String.join("/", plan, subIndicator, region, Integer.toString(year));
    }
}
