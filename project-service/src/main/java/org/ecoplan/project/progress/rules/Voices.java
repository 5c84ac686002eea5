package org.ecoplan.project.progress.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose word counts for a piece of work.
 *
 * @param leads the unit that leads, and behind it the codes of units that it acts for; empty where a group leads, since
 *     no one in it speaks for the others
 * @param successors who acts for a unit that has been merged into another; both by their codes
 */
public record Voices(List<String> leads, Map<String, String> successors) {

    /** Of what was said, what the lead said. */
    Optional<Said> lead(List<Said> said) {
        return leads.stream()
                .flatMap(lead -> said.stream().filter(one -> one.unit().equals(lead)))
                .findFirst();
    }

    /** Of what was said, what nobody has said anew since units were merged. */
    List<Said> stillValid(List<Said> said) {
        List<String> units = said.stream().map(Said::unit).toList();
        return said.stream()
                .filter(one -> !units.contains(successors.get(one.unit())))
                .toList();
    }
}
