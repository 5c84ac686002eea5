package org.ecoplan.project.portal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** Which key projects of a plan, as it was asked; what is left out means any. */
public class ProjectQuery {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_SEARCH = 100;

    @RestQuery
    @Parameter(
            description =
                    "Code of a unit that answers for the project or one of its parts: named itself, through a group"
                            + " or through a unit that was merged into it; or the code of a group",
            example = "jiangmen-kaiping-government")
    String unit;

    @RestQuery
    @Parameter(
            description = "What `unit` does there; `any` unless said otherwise",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"lead", "participant", "any"}))
    String role;

    @RestQuery
    @Parameter(description = "`NEAR` for annex 1, `FAR` for annex 2")
    String term;

    @RestQuery
    @Parameter(description = "Code of a task", example = "ecological-space-works")
    String task;

    @RestQuery
    @Parameter(description = "Code of an action", example = "ecological-space")
    String action;

    @RestQuery
    @Parameter(description = "One or several, separated by commas", example = "IN_PROGRESS,SUSPENDED")
    String status;

    @RestQuery
    @Parameter(description = "One of the project's years", example = "2020")
    String year;

    @RestQuery
    @Parameter(description = "The last of the project's years", example = "2020")
    String due;

    @RestQuery
    @Parameter(description = "Number of an indicator that the project serves", example = "29")
    String indicator;

    @RestQuery
    @Parameter(
            description = "Whether its last year has passed without its end",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String overdue;

    @RestQuery
    @Parameter(
            description = "Whether it comes on more slowly than it has to",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String atRisk;

    @RestQuery
    @Parameter(
            description = "Whether work is going on and nothing is heard of it",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String stalled;

    @RestQuery
    @Parameter(
            description =
                    "Words in Chinese or English, separated by spaces, all of which stand in the project's code, name,"
                            + " content, parts or deliverables, or in the name of a unit that answers for it",
            example = "湿地 公园")
    String q;

    /** @throws ProblemException 400 for what cannot be read */
    ProjectFilter filter() {
        if (role != null && unit == null) {
            throw refused("role", "without-unit", "this says what a unit does: name it in `unit`", role);
        }
        ProjectFilter.Role asked = Query.oneOf("role", role, ProjectFilter.Role.class, ProjectFilter.Role::parameter);
        return new ProjectFilter(
                unit,
                asked == null ? ProjectFilter.Role.ANY : asked,
                Query.oneOf("term", term, Project.Term.class, Project.Term::name),
                task,
                action,
                statuses(),
                year("year", year),
                year("due", due),
                Query.parsed("indicator", indicator, ProjectQuery::indicator),
                flag("overdue", overdue),
                flag("atRisk", atRisk),
                flag("stalled", stalled),
                words());
    }

    private Set<ProjectStatus> statuses() {
        Set<ProjectStatus> statuses = EnumSet.noneOf(ProjectStatus.class);
        for (String one : status == null ? new String[0] : status.split(",", -1)) {
            if (!statuses.add(Query.oneOf("status", one, ProjectStatus.class, ProjectStatus::name))) {
                throw refused("status", "twice", "each status can be asked for once", one);
            }
        }
        return statuses;
    }

    private static Integer year(String parameter, String text) {
        return text == null ? null : Query.wholeNumber(parameter, text, FIRST_YEAR, LAST_YEAR);
    }

    private static String indicator(String number) {
        if (!number.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("expected the number of an indicator, such as 29");
        }
        return number;
    }

    private static Boolean flag(String parameter, String text) {
        return text == null ? null : Boolean.valueOf(Query.flag(parameter, text));
    }

    private List<SearchWord> words() {
        if (q == null) {
            return List.of();
        }
        List<SearchWord> words = q.length() > LONGEST_SEARCH ? List.of() : SearchWord.of(q);
        if (words.isEmpty()) {
            throw refused("q", "wrong-format", "expected words of at most " + LONGEST_SEARCH + " characters in all", q);
        }
        return words;
    }

    private static ProblemException refused(String parameter, String code, String message, String rejected) {
        return ProblemException.malformed(FieldError.inParameter(parameter, code, message, rejected));
    }
}
