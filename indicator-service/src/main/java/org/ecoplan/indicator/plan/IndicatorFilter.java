package org.ecoplan.indicator.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.Domain;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Task;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which indicators are asked for, as it was sent; what is left out means any. */
public class IndicatorFilter {

    @RestQuery
    @Parameter(description = "Code of one of the plan's domains")
    String domain;

    @RestQuery
    @Parameter(description = "Code of one of the plan's tasks")
    String task;

    @RestQuery
    @Parameter(description = "Whether they bind", schema = @Schema(implementation = Obligation.class))
    String obligation;

    @RestQuery
    @Parameter(description = "A part of the name in either language, whatever its case")
    String q;

    /**
     * The indicators of a plan that are all of what is asked for.
     *
     * @throws ProblemException 400 for a domain or task that the plan does not have
     */
    List<Indicator> of(PlanDefinition plan) {
        requireKnown("domain", domain, plan.domains(), Domain::code);
        requireKnown("task", task, plan.tasks(), Task::code);
        Obligation wanted = Query.oneOf("obligation", obligation, Obligation.class, Obligation::name);
        Predicate<Indicator> matches =
                indicator -> (domain == null || indicator.domain().equals(domain))
                        && (task == null || indicator.task().equals(task))
                        && (wanted == null || indicator.obligation() == wanted)
                        && (q == null || mentions(indicator.name(), q.toLowerCase(Locale.ROOT)));
        return plan.indicators().stream().filter(matches).toList();
    }

    private static <T> void requireKnown(String parameter, String asked, List<T> known, Function<T, String> code) {
        List<String> codes = known.stream().map(code).toList();
        if (asked != null && !codes.contains(asked)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    parameter,
                    "unknown-" + parameter,
                    "the plan has no " + parameter + " with this code; known are " + String.join(", ", codes),
                    asked));
        }
    }

    private static boolean mentions(LocalizedText name, String text) {
        return name.zh().toLowerCase(Locale.ROOT).contains(text)
                || name.en().toLowerCase(Locale.ROOT).contains(text);
    }
}
