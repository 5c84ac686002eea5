package org.ecoplan.project.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/** How PostgreSQL goes about the search when there are 105,000 projects in 3,000 plans. */
@QuarkusTest
@WithTestResource(Backends.class)
class IndexedSearchTest {

    /** It stands before the real table as long as the connection's transaction lasts. */
    private static final String TABLE = "create temp table project (like public.project including all) on commit drop";

    // Each hundredth has wetlands, each tenth parks: few plans have the first, all the second.
    private static final String PROJECTS = """
            insert into project (plan, code, revision, definition, position, action,
                                 taking_part, status, waived, changed_at)
            select 'plan-' || n / 35, 'near-' || n % 35, 1,
                   json_build_object('code', 'near-' || n % 35, 'name', json_build_object(
                       'zh', case when n % 100 = 0 then '湿地' when n % 10 = 0 then '公园' else '森林' end || '建设工程',
                       'en', case when n % 100 = 0 then 'Wetland' when n % 10 = 0 then 'Parks' else 'Forest' end),
                       'servesBecause', repeat('As wide as they are. ', 50)),
                   n, 'action', array[]::varchar[], 'NOT_STARTED', '[]', now()
            from generate_series(0, 104999) as n""";

    @Inject
    Sql sql;

    @Test
    @Transactional
    void aWordIsFoundThroughTheIndexAmongAllPlans() {
        aTableOfManyPlans();
        Map<String, Integer> projects =
                Map.of("湿地", 1050, "湿地建设", 1050, "园建", 9450, "wetland", 1050, "wetlands", 1050, "par", 9450, "火星", 0);

        projects.forEach((text, expected) -> {
            SearchWord word = new SearchWord(text);
            String query = "select code from project where " + ProjectSearch.condition(word);
            Map<String, Object> parameters = ProjectSearch.parameters(word);

            assertThat(explained(query, parameters))
                    .as(text)
                    .contains("project_search")
                    .doesNotContain("Seq Scan");
            assertThat(sql.query(query, row -> true, parameters)).as(text).hasSize(expected);
        });
    }

    @Test
    @Transactional
    void aWordIsFoundInAPlanWithoutLookingAtTheOthers() {
        aTableOfManyPlans();
        Map<String, Integer> projects = Map.of("湿地", 1, "公园", 3, "wetlands", 1, "工程", 35, "%", 0);

        projects.forEach((text, expected) -> {
            SearchWord word = new SearchWord(text);
            String query = ProjectSearch.NOW + ProjectSearch.condition(word);
            Map<String, Object> parameters = ProjectSearch.parameters(word);
            parameters.put("plan", "plan-0");

            assertThat(explained(query, parameters)).as(text).contains("Index").doesNotContain("Seq Scan");
            assertThat(sql.query(query, row -> true, parameters)).as(text).hasSize(expected);
        });
    }

    private void aTableOfManyPlans() {
        sql.update(TABLE);
        sql.update(PROJECTS);
        sql.update("analyze project");
    }

    @Test
    @Transactional
    void theIndexKnowsEachPairOfCharacters() {
        List<String> terms = sql.query(
                "select unnest(tsvector_to_array(search_terms(search_form('自来水ＰＭ2.5、Parks'))))",
                row -> row.getString(1),
                new Object[0]);

        assertThat(terms).containsExactlyInAnyOrder("自来", "来水", "水", "pm2", "5", "parks", "park");
    }

    private String explained(String query, Map<String, Object> parameters) {
        return String.join("\n", sql.query("explain " + query, row -> row.getString(1), parameters));
    }
}
