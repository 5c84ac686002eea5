package org.ecoplan.project.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ecoplan.kit.sql.Sql;

/** Finds projects by what is said of them. */
@ApplicationScoped
class ProjectSearch {

    static final String NOW = "select code from project where plan = :plan and ";

    // Former states are not indexed; a plan has few enough to look through.
    private static final String THEN = """
            select code
            from (select code, words, search_terms(words) as search
                  from (select distinct on (project_id) code, project_words(definition::jsonb) as words
                        from project_revision
                        where plan = :plan and changed_at <= :moment
                        order by project_id, id desc) as known) as project
            where\s""";

    // The index finds candidates; what is said decides, or that it is another form of the word.
    private static final String LITERALLY = "words ~ :pattern";
    private static final String INDEXED = "search @@ :terms::tsquery and " + LITERALLY;
    private static final String OTHER_FORMS = "plainto_tsquery('english', :form)";
    private static final String INFLECTED = "search @@ (:terms::tsquery || " + OTHER_FORMS + ") and (" + LITERALLY
            + " or search @@ " + OTHER_FORMS + ")";

    private final Sql sql;

    ProjectSearch(Sql sql) {
        this.sql = sql;
    }

    /**
     * Codes of the projects of a plan whose code, name, content, parts or deliverables have this word.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     */
    Set<String> find(String plan, SearchWord word, Instant asOf) {
        Map<String, Object> parameters = parameters(word);
        parameters.put("plan", plan);
        parameters.put("moment", asOf);
        return new HashSet<>(
                sql.query((asOf == null ? NOW : THEN) + condition(word), row -> row.getString(1), parameters));
    }

    /** What the projects that have this word fulfil, for the {@code where} of a query. */
    static String condition(SearchWord word) {
        if (word.terms().isEmpty()) {
            return LITERALLY;
        }
        return word.isEnglish() ? INFLECTED : INDEXED;
    }

    /** What the condition's named parameters stand for. */
    static Map<String, Object> parameters(SearchWord word) {
        return new HashMap<>(Map.of("terms", word.terms(), "pattern", word.pattern(), "form", word.form()));
    }
}
