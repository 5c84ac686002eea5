package org.ecoplan.contracts.event;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.GoldenSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void looksInJsonAsPromised(EventType type) {
        EventData data = GoldenSamples.read(sample(type), type.dataClass());

        assertEquals(GoldenSamples.text(sample(type)), GoldenSamples.write(data));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAN_DEFINED,         samplecity-2020-2025,                       samplecity-2020-2025,     2",
        "REQUIREMENT_ASSIGNED, samplecity-2020-2025/1.1/990000/2021,       samplecity-2020-2025,     1",
        "MEASUREMENT_RECORDED, samplecity-2020-2025/1.1/990000/2021-Q1,    samplecity-2020-2025,     3",
        "MEASUREMENTS_RECORDED, samplecity-2020-2025/load/7/2,             samplecity-2020-2025,     1",
        "UNIT_DEFINED,         samplecity-tourism-bureau,                  samplecity-tourism-bureau, 3",
        "CATALOGUE_LOADED,     samplecity-2022-2027,                       samplecity-2022-2027,     2",
        "PROJECT_CHANGED,      samplecity-2020-2025/near-1,                samplecity-2020-2025,     4",
        "VERDICT_CHANGED,      samplecity-2020-2025/990000/target/2021/1,  samplecity-2020-2025,     2",
        "ASSESSMENT_PUBLISHED, samplecity-2020-2025/990000/2021,           samplecity-2020-2025,     2"
    })
    void isKeyedByTheThingItIsAbout(EventType type, String key, String partitionKey, long revision) {
        EventData data = GoldenSamples.read(sample(type), type.dataClass());

        assertAll(
                () -> assertEquals(key, data.key()),
                () -> assertEquals(partitionKey, data.partitionKey()),
                () -> assertEquals(revision, data.revision()),
                () -> assertSame(type, EventType.of(data)));
    }

    @Test
    void eachHasATypeAndARecordOfItsOwn() {
        assertAll(
                () -> assertDistinct(EventType::type),
                () -> assertEquals(
                        Set.of(EventData.class.getPermittedSubclasses()),
                        Arrays.stream(EventType.values())
                                .map(EventType::dataClass)
                                .collect(Collectors.toSet())));
    }

    @Test
    void onlyMeasurementsAreToldOneByOneAndManyAtOnceOnOneTopic() {
        Map<String, List<EventType>> byTopic =
                Arrays.stream(EventType.values()).collect(Collectors.groupingBy(EventType::topic));

        assertEquals(
                List.of(EventType.MEASUREMENT_RECORDED, EventType.MEASUREMENTS_RECORDED),
                byTopic.remove("ecoplan.measurements"));
        assertTrue(byTopic.values().stream().allMatch(types -> types.size() == 1), byTopic.toString());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsType(EventType type) {
        assertEquals(Optional.of(type), EventType.ofType(type.type()));
        assertTrue(type.type().matches("org\\.ecoplan\\.[a-z]+\\.[a-z]+\\.v\\d+"), type.type());
    }

    @Test
    void anUnknownTypeIsNone() {
        assertEquals(Optional.empty(), EventType.ofType("org.ecoplan.plan.defined.v99"));
    }

    private static void assertDistinct(Function<EventType, String> name) {
        assertEquals(
                EventType.values().length,
                Arrays.stream(EventType.values()).map(name).distinct().count());
    }

    private static String sample(EventType type) {
        return "event/" + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }
}
