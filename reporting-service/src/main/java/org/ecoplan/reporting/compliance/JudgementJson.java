package org.ecoplan.reporting.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import org.ecoplan.reporting.compliance.outlook.Aim;
import org.ecoplan.reporting.compliance.outlook.Point;
import org.ecoplan.reporting.compliance.outlook.SubIndicatorOutlook;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Combined;
import org.ecoplan.reporting.compliance.rules.Comparison;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.Share;

/** Answers give what the rules return as it is; what a judgement does not have is left out. */
@Singleton
class JudgementJson implements ObjectMapperCustomizer {

    private static final List<Class<?>> TYPES = List.of(
            Finding.class,
            Comparison.class,
            Measured.class,
            Assigned.class,
            Combined.class,
            SubIndicatorOutlook.class,
            SubIndicatorOutlook.Inputs.class,
            Point.class,
            Aim.class);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.configOverride(Share.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
        for (Class<?> type : TYPES) {
            mapper.configOverride(type)
                    .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        }
    }
}
