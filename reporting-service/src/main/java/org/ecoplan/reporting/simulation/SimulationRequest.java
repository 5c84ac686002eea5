package org.ecoplan.reporting.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;

/**
 * What is supposed; what is left out is as it is known.
 *
 * @param measurements of each, the region, sub-indicator and period once
 * @param requirements of each, the region, sub-indicator and year once
 * @param projects each once
 */
@Schema(examples = """
        {"measurements":[{"subIndicator":"10.1","region":"440700","period":"2019","value":88.0}],
        "projects":[{"project":"near-1","status":"COMPLETED"}]}""")
public record SimulationRequest(
        List<SupposedMeasurement> measurements,
        List<SupposedRequirement> requirements,
        List<SupposedProject> projects) {

    public SimulationRequest {
        measurements = Absent.asEmpty(measurements);
        requirements = Absent.asEmpty(requirements);
        projects = Absent.asEmpty(projects);
    }
}
