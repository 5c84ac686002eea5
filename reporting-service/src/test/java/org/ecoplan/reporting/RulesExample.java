package org.ecoplan.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Incomplete;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.ProjectState;
import org.ecoplan.reporting.intake.KnownProject;

/** A plan with every kind of criterion, and what is known of its city. It stays as it is. */
public record RulesExample(
        PlanDefinition definition,
        Map<String, List<Measured>> measurements,
        Map<String, List<Incomplete>> incomplete,
        Map<String, List<Assigned>> requirements,
        List<KnownProject> projects) {

    public static final RulesExample EXAMPLE = read();

    private static RulesExample read() {
        try (InputStream yaml = RulesExample.class.getResourceAsStream("rules-example.yaml")) {
            return Yaml.mapper().readValue(Objects.requireNonNull(yaml), RulesExample.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Facts facts() {
        return new Facts(
                measurements,
                requirements,
                projects.stream()
                        .map(project -> new ProjectState(project.dueYear(), project.status()))
                        .toList(),
                incomplete);
    }
}
