package org.ecoplan.kit.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rows must fulfil, with what the names in it stand for. */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition with one parameter; none if there is no value for it. */
    public void add(String condition, String parameter, Object value) {
        if (value != null) {
            texts.add(condition);
            parameters.put(parameter, value);
        }
    }

    public void add(String condition) {
        texts.add(condition);
    }

    public String text() {
        return String.join(" and ", texts);
    }

    /** For whatever else the query has parameters for. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
