package org.ecoplan.reporting.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.intake.KnownProject;

/**
 * Something that is known otherwise than when an assessment was published. Type, key and revision say which event told
 * it. A city's value that is made of its districts' names in {@code combined} which of theirs it is made of.
 *
 * @param type of the events that tell of it
 * @param key of these events
 * @param subIndicator that it was measured or assigned for
 * @param revisionThen absent where it was not known then
 * @param revisionNow absent where it was withdrawn, or is no more
 * @param then what it was; absent for a plan, whose editions indicator-service has
 * @param now what it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedInput(
        @Schema(examples = "org.ecoplan.measurement.recorded.v1")
        String type,

        @Schema(examples = "jiangmen-2019-2030/10.1/440700/2019")
        String key,

        String subIndicator,
        Long revisionThen,
        Long revisionNow,

        @Schema(implementation = Object.class, description = "What it was: a measurement, a requirement or a project")
        Object then,

        @Schema(implementation = Object.class, description = "What it is")
        Object now) {

    /** Everything that differs between the evidence on one region then and now: the plan, then the rest by key. */
    static List<ChangedInput> between(Evidence then, Evidence now, String region) {
        String plan = then.definition().code();
        return Stream.of(
                        edition(then, now, plan),
                        ofParts(
                                EventType.MEASUREMENT_RECORDED,
                                then.measurements(),
                                now.measurements(),
                                ChangedInput::reported,
                                (part, measured) -> String.join(
                                        "/",
                                        plan,
                                        part,
                                        region,
                                        measured.period().code())),
                        ofParts(
                                EventType.MEASUREMENT_RECORDED,
                                then.incomplete(),
                                now.incomplete(),
                                lacking -> null,
                                (part, lacking) -> String.join(
                                        "/",
                                        plan,
                                        part,
                                        region,
                                        lacking.period().code())),
                        ofParts(
                                EventType.REQUIREMENT_ASSIGNED,
                                then.requirements(),
                                now.requirements(),
                                Assigned::revision,
                                (part, assigned) -> String.join("/", plan, part, region, "" + assigned.year())),
                        differing(
                                EventType.PROJECT_CHANGED,
                                null,
                                then.projects(),
                                now.projects(),
                                KnownProject::revision,
                                project -> plan + "/" + project.code()))
                .flatMap(changes -> changes)
                .toList();
    }

    boolean isOf(EventType events) {
        return events.type().equals(type);
    }

    private static Stream<ChangedInput> edition(Evidence then, Evidence now, String plan) {
        return then.edition() == now.edition()
                ? Stream.empty()
                : Stream.of(new ChangedInput(
                        EventType.PLAN_DEFINED.type(), plan, null, then.edition(), now.edition(), null, null));
    }

    private static <T> Stream<ChangedInput> ofParts(
            EventType type,
            Map<String, List<T>> then,
            Map<String, List<T>> now,
            Function<T, Long> revision,
            BiFunction<String, T, String> key) {
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(part -> differing(
                        type,
                        part,
                        then.getOrDefault(part, List.of()),
                        now.getOrDefault(part, List.of()),
                        revision,
                        thing -> key.apply(part, thing)));
    }

    private static <T> Stream<ChangedInput> differing(
            EventType type,
            String part,
            List<T> then,
            List<T> now,
            Function<T, Long> revision,
            Function<T, String> key) {
        Map<String, T> before = then.stream().collect(Collectors.toMap(key, thing -> thing));
        Map<String, T> after = now.stream().collect(Collectors.toMap(key, thing -> thing));
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(one -> !Objects.equals(before.get(one), after.get(one)))
                .map(one -> new ChangedInput(
                        type.type(),
                        one,
                        part,
                        revision(before.get(one), revision),
                        revision(after.get(one), revision),
                        before.get(one),
                        after.get(one)));
    }

    // what is made of districts' measurements has no revision of its own
    private static Long reported(Measured measured) {
        return measured.combined() == null ? measured.revision() : null;
    }

    private static <T> Long revision(T thing, Function<T, Long> revision) {
        return thing == null ? null : revision.apply(thing);
    }
}
