package org.ecoplan.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.indicator.Monitored.hourly;
import static org.ecoplan.indicator.Monitored.lines;
import static org.ecoplan.indicator.Monitored.loadCsv;
import static org.ecoplan.indicator.Monitored.series;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class PartitionsTest {

    private static final String ATTACHED = """
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'observation'::regclass order by 1""";

    @Inject
    Stored stored;

    @Inject
    Partitions partitions;

    @Inject
    AgroalDataSource database;

    @Test
    void thoseOfThisYearAndTheNextAreThereBeforeTheyAreNeeded() {
        int year = LocalDate.now(ZoneOffset.UTC).getYear();

        await().untilAsserted(
                        () -> assertThat(attached()).contains("observation_" + year, "observation_" + (year + 1)));
    }

    @Test
    void thoseThatRowsAreInAreMadeForThem() {
        series("old-years", "testedYield", "990000", "P1Y");

        loadCsv("old-years,1991,1,N", "old-years,1993,1,N").statusCode(200);

        // the city's year begins in the year before, in UTC
        assertThat(attached()).contains("observation_1990", "observation_1992").doesNotContain("observation_1991");
        assertThat(lines("old-years", ""))
                .containsExactly("1990-12-31T16:00:00Z,1991,1,N", "1992-12-31T16:00:00Z,1993,1,N");
    }

    @Test
    void areMadeWithoutWaitingForReadersAndLoads() throws Exception {
        ExecutorService maker = Executors.newSingleThreadExecutor();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select count(*) from observation");
            statement.execute("lock table observation in row exclusive mode");

            Future<?> made = maker.submit(() -> partitions.ensure(List.of(1994)));

            made.get(10, TimeUnit.SECONDS);
            other.rollback();
        } finally {
            maker.shutdownNow();
        }
        assertThat(attached()).contains("observation_1994");
    }

    @Test
    void loadsThatNeedTheSameNewOneBothSucceed() throws Exception {
        int loads = 6;
        IntStream.range(0, loads).forEach(i -> hourly("same-year-" + i));

        List<Integer> answers = atOnce(loads, i -> loadCsv("same-year-" + i + ",1996-05-05T00:00:00Z,1,N"));

        assertThat(answers).containsOnly(200);
        IntStream.range(0, loads)
                .forEach(i -> assertThat(lines("same-year-" + i, "")).hasSize(1));
    }

    @Test
    void loadsOfTheSameKeysCountEachRowOnce() throws Exception {
        int loads = 6;
        int rows = 300;
        hourly("contended-1");
        hourly("contended-2");

        List<Integer> created = new ArrayList<>();
        List<Integer> answers = atOnce(loads, i -> {
            // half of them go through the series in the other order
            String body = IntStream.range(0, rows)
                    .mapToObj(row -> "contended-" + (1 + (row + i) % 2) + ",1997-05-05T"
                            + "%02d:%02d:00Z,%d,N".formatted(row / 2 / 60, row / 2 % 60, i))
                    .collect(Collectors.joining("\n"));
            ValidatableResponse answer = loadCsv(body);
            synchronized (created) {
                created.add(answer.extract().path("created"));
            }
            return answer;
        });

        assertThat(answers).containsOnly(200);
        assertThat(created.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);
        assertThat(stored.texts("select count(*)::text from observation_correction c join series s on s.id = c.series"
                        + " where s.code like 'contended-%'"))
                .containsExactly(Integer.toString(rows * (loads - 1)));
        // whichever came last, it came whole
        assertThat(stored.texts("select distinct value::text from observation o join series s on s.id = o.series"
                        + " where s.code like 'contended-%'"))
                .hasSize(1);
    }

    private List<String> attached() {
        return stored.texts(ATTACHED);
    }

    private static List<Integer> atOnce(int loads, IntFunction<ValidatableResponse> load) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(loads);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < loads; i++) {
            int number = i;
            calls.add(() -> load.apply(number).extract().statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : senders.invokeAll(calls)) {
            answers.add(answer.get());
        }
        senders.shutdown();
        return answers;
    }
}
