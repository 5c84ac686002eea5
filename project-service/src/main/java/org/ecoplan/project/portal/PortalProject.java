package org.ecoplan.project.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.progress.rules.Lateness;
import org.ecoplan.project.project.KnownProject;
import org.ecoplan.project.project.ProjectGroups;
import org.ecoplan.project.unit.UnitDirectory;

/**
 * A key project, put together with what other features know of it.
 *
 * @param whole the units that answer for the project
 * @param parts the units that answer for each of its parts
 * @param lateness seen from today; {@code null} for a project as it was known in former times
 */
record PortalProject(
        KnownProject known,
        LocalizedText taskName,
        LocalizedText actionName,
        Crew whole,
        List<Crew> parts,
        Lateness lateness) {

    static PortalProject of(
            KnownProject known, ProjectGroups groups, UnitDirectory directory, LocalDate day, Lateness lateness) {
        Project definition = known.project().definition();
        return new PortalProject(
                known,
                groups.tasks().get(definition.task()),
                groups.actions().get(known.action()),
                Crew.of(definition.units(), definition.relevant(), directory.answering(definition, day), directory),
                definition.parts().stream()
                        .map(part -> Crew.of(
                                part.units(),
                                part.relevant().isEmpty() ? definition.relevant() : part.relevant(),
                                directory.answering(definition, part, day),
                                directory))
                        .toList(),
                lateness);
    }

    Project definition() {
        return known.project().definition();
    }

    String code() {
        return definition().code();
    }

    long position() {
        return known.position();
    }

    String action() {
        return known.action();
    }

    ProjectStatus status() {
        return known.project().status();
    }

    /**
     * Whether a unit or a group does this in it, or in one of its parts.
     *
     * @param names under which the plan may name it
     */
    boolean hasUnit(Set<String> names, ProjectFilter.Role role) {
        return crews().anyMatch(crew -> switch (role) {
            case LEAD -> crew.isLedBy(names);
            case PARTICIPANT -> crew.takesPart(names);
            case ANY -> crew.isLedBy(names) || crew.takesPart(names);
        });
    }

    /** Whether the name of a unit that answers for it, or for one of its parts, has this word. */
    boolean hasUnitNamed(SearchWord word) {
        return crews().anyMatch(crew -> crew.isNamed(word));
    }

    private Stream<Crew> crews() {
        return Stream.concat(Stream.of(whole), parts.stream());
    }
}
