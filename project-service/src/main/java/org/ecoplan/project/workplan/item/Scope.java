package org.ecoplan.project.workplan.item;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;

/**
 * What the plan says of a project or a part that an item can be about.
 *
 * @param years in which it is built
 * @param units that answer for it, under every code that they may be named by
 * @param deliverables what it promises, by code; of a whole project also what its parts do
 */
public record Scope(YearSpan years, Set<String> units, Map<String, Deliverable> deliverables) {

    /**
     * The project as a whole, or one of its parts.
     *
     * @param answering who answers for a part, or for the project itself where it is given none
     * @return empty if the project has no such part
     */
    public static Optional<Scope> of(Project project, Integer part, BiFunction<Project, Part, Set<String>> answering) {
        if (part == null) {
            return Optional.of(ofWhole(project, answering));
        }
        return project.parts().stream()
                .filter(one -> one.number().equals(part))
                .findFirst()
                .map(one -> new Scope(one.years(), answering.apply(project, one), byCode(one.deliverables().stream())));
    }

    private static Scope ofWhole(Project project, BiFunction<Project, Part, Set<String>> answering) {
        Set<String> units = new HashSet<>(answering.apply(project, null));
        for (Part part : project.parts()) {
            units.addAll(answering.apply(project, part));
        }
        return new Scope(project.years(), units, byCode(project.promises()));
    }

    private static Map<String, Deliverable> byCode(Stream<Deliverable> deliverables) {
        Map<String, Deliverable> byCode = new LinkedHashMap<>();
        deliverables.forEach(deliverable -> byCode.put(deliverable.code(), deliverable));
        return byCode;
    }

    /** How what is delivered must lie to what is promised; {@code null} for an unknown deliverable. */
    public Deliverable.Relation relation(String deliverable) {
        Deliverable known = deliverables.get(deliverable);
        if (known == null) {
            return null;
        }
        return known.relation() == null ? Deliverable.Relation.AT_LEAST : known.relation();
    }
}
