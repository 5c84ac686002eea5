package org.ecoplan.project.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random money is moved through the API; each sum that the database adds up must be the one that a list of amounts and
 * {@link BigDecimal} come to, and what the API takes and refuses must be what that list has money for.
 */
@QuarkusTest
@WithTestResource(Backends.class)
class FundingSumsTest {

    private static final int STEPS = 60;
    private static final List<String> SOURCES = List.of("CENTRAL", "CITY", "OTHER");
    private static final Map<String, String> TASKS = Map.of("near-1", "parks", "near-2", "waters", "far-1", "parks");
    private static final Map<String, String> LEADS = Map.of("near-1", "water", "near-2", "water", "far-1", "south");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    /** One source of one project in one year. */
    private record Place(String project, int year, String source) {}

    /** What has moved there: plain lists of amounts, and an expenditure is one that was taken. */
    private static final class Moved {
        private BigDecimal budget = BigDecimal.ZERO;
        private final Map<Integer, BigDecimal> appropriated = new HashMap<>();
        private final Map<Integer, BigDecimal> spent = new HashMap<>();
        private int overruns;

        private static BigDecimal sum(Map<Integer, BigDecimal> amounts) {
            return amounts.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
        }

        private BigDecimal left() {
            return sum(appropriated).subtract(sum(spent));
        }

        private List<BigDecimal> figures() {
            BigDecimal none = new BigDecimal("0.00");
            return List.of(
                    budget.add(none),
                    sum(appropriated),
                    sum(spent),
                    left().max(none),
                    left().negate().max(none),
                    sum(appropriated).subtract(budget).max(none),
                    BigDecimal.valueOf(overruns));
        }
    }

    private final Map<Place, Moved> moved = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20190, 777})
    void whatTheDatabaseAddsUpIsWhatTheAmountsComeTo(long seed) throws IOException {
        Ledgers ledgers = Ledgers.ofANew("sums-" + seed);
        Random random = new Random(seed);
        plan(ledgers, random);
        for (int step = 0; step < STEPS; step++) {
            Place place = new Place(
                    any(List.of("near-1", "near-2", "far-1"), random),
                    any(List.of(2021, 2022), random),
                    any(SOURCES, random));
            move(ledgers, place, step, random);
        }

        check(ledgers, "", place -> "");
        check(ledgers, "source", Place::source);
        check(ledgers, "year", place -> Integer.toString(place.year()));
        check(ledgers, "task", place -> TASKS.get(place.project()));
        check(ledgers, "unit", place -> ledgers.plan() + "-" + LEADS.get(place.project()));
        check(ledgers, "unit,source", place -> ledgers.plan() + "-" + LEADS.get(place.project()) + place.source());
        check(ledgers, "task,year", place -> TASKS.get(place.project()) + place.year());
        assertThat(moved.values())
                .anyMatch(one -> one.overruns > 0)
                .anyMatch(one -> one.left().signum() > 0);
    }

    private void plan(Ledgers ledgers, Random random) {
        for (String project : List.of("near-1", "far-1")) {
            List<String> lines = new ArrayList<>();
            for (String source : SOURCES) {
                BigDecimal amount = amount(random);
                at(new Place(project, 2021, source)).budget = amount;
                lines.add(Ledgers.line(source, amount.toPlainString()));
            }
            ledgers.state(project, 2021, lines.toArray(new String[0]));
        }
    }

    private void move(Ledgers ledgers, Place place, int step, Random random) {
        BigDecimal amount = amount(random);
        Moved here = at(place);
        switch (random.nextInt(5)) {
            case 0, 1 ->
                here.appropriated.put(
                        ledgers.appropriate(
                                place.project(), place.year(), place.source(), amount.toPlainString(), "拨-" + step),
                        amount);
            case 2, 3 -> spend(ledgers, place, here, amount, step, random.nextBoolean());
            default -> takeBack(ledgers, place, here);
        }
    }

    private static void spend(Ledgers ledgers, Place place, Moved here, BigDecimal amount, int step, boolean approved) {
        boolean enough = here.left().signum() > 0 && amount.compareTo(here.left()) <= 0;
        String entry = Ledgers.entry(
                "EXPENDITURE",
                place.source(),
                amount.toPlainString(),
                "记-" + step,
                approved ? Ledgers.approved("市长") : "");
        int status = enough == approved ? 409 : 201;
        Integer number = ledgers.send(place.project(), place.year(), entry)
                .statusCode(status)
                .extract()
                .path("entry.number");
        if (status == 201) {
            here.spent.put(number, amount);
            here.overruns += approved ? 1 : 0;
        }
    }

    private static void takeBack(Ledgers ledgers, Place place, Moved here) {
        here.spent.keySet().stream().min(Integer::compare).ifPresent(number -> {
            ledgers.reverse(place.project(), place.year(), number, "").statusCode(201);
            here.spent.remove(number);
        });
    }

    private Moved at(Place place) {
        return moved.computeIfAbsent(place, unknown -> new Moved());
    }

    private void check(Ledgers ledgers, String by, Function<Place, String> group) throws IOException {
        Map<String, List<BigDecimal>> expected = new TreeMap<>(moved.entrySet().stream()
                .filter(entry -> entry.getValue().figures().stream().anyMatch(figure -> figure.signum() != 0))
                .collect(Collectors.toMap(
                        entry -> group.apply(entry.getKey()),
                        entry -> entry.getValue().figures(),
                        FundingSumsTest::plus)));

        Map<String, List<BigDecimal>> found = new TreeMap<>();
        String path = "/api/v1/plans/" + ledgers.plan() + "/funding/sums" + (by.isEmpty() ? "" : "?by=" + by);
        for (JsonNode item : JSON.readTree(given().get(path).asString()).get("items")) {
            List<BigDecimal> figures = figures(item);
            if (figures.stream().anyMatch(figure -> figure.signum() != 0)) {
                found.put(group(item, by), figures);
            }
        }

        assertThat(found).as("by " + by).isEqualTo(expected);
    }

    private static String group(JsonNode item, String by) {
        return Stream.of(by.split(","))
                .map(member -> item.path(member).asText())
                .collect(Collectors.joining());
    }

    private static List<BigDecimal> figures(JsonNode item) {
        return Stream.of("budget", "appropriated", "spent", "available", "overrun", "aboveBudget", "overruns")
                .map(member -> item.get(member).decimalValue())
                .toList();
    }

    private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sums.add(one.get(i).add(other.get(i)));
        }
        return sums;
    }

    /** Up to nearly a trillion, with none, one or two decimals. */
    private static BigDecimal amount(Random random) {
        int digits = 1 + random.nextInt(14);
        String number = "1"
                + random.ints(digits - 1L, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
        return BigDecimal.valueOf(Long.parseLong(number), digits > 12 ? 2 : random.nextInt(3));
    }

    private static <T> T any(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
