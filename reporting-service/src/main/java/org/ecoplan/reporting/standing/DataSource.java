package org.ecoplan.reporting.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.Department;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.reporting.completion.Directory;
import org.ecoplan.reporting.completion.NamedUnit;

/**
 * A department that an indicator's values come from.
 *
 * @param unit the unit that this is in the city today; absent where the plan names none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataSource(String department, LocalizedText name, NamedUnit unit) {

    static List<DataSource> of(Indicator indicator, PlanDefinition plan, Directory directory) {
        return indicator.dataSources().stream()
                .flatMap(code -> plan.departments().stream()
                        .filter(department -> department.code().equals(code)))
                .map(department -> new DataSource(department.code(), department.name(), acting(department, directory)))
                .toList();
    }

    private static NamedUnit acting(Department department, Directory directory) {
        return department.unit() == null ? null : directory.named(directory.acting(department.unit()));
    }

    boolean is(String actingUnit) {
        return unit != null && unit.code().equals(actingUnit);
    }
}
