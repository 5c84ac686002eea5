package org.ecoplan.project.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What rows must fulfil, with what the names in it stand for. */
class Conditions {

    private final List<String> texts = new ArrayList<>(List.of("(1 = 1)"));
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition with one parameter; none if there is no value for it. */
    Conditions add(String condition, String parameter, Object value) {
        if (value != null) {
            texts.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    Conditions add(String condition) {
        texts.add(condition);
        return this;
    }

    /** Says what a name stands for, which may be nothing. */
    Conditions put(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String text() {
        return String.join(" and ", texts);
    }

    /** For whatever else the query has parameters for. */
    Map<String, Object> parameters() {
        return parameters;
    }
}
