package org.ecoplan.indicator.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.ecoplan.contracts.plan.Department;
import org.ecoplan.contracts.plan.Domain;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Note;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Programme;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.plan.Task;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/**
 * Checks what a plan file means: everything it refers to is in it, every number is once, every criterion can be judged.
 * What is missing or has another form the schema has said already, and is passed over here. A plan that passes both can
 * be evaluated for any year without a surprise.
 */
class PlanValidator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String code;
    private final PlanDefinition plan;
    private final Faults faults;
    private final FileRules rules;

    PlanValidator(String code, PlanDefinition plan, Faults faults) {
        this.code = code;
        this.plan = plan;
        this.faults = faults;
        this.rules = new FileRules(faults);
    }

    void check() {
        faults.check(
                plan.code() == null || code.equals(plan.code()),
                "/code",
                "other-plan",
                "the file's code must be the one in the path, " + code,
                plan.code());
        checkYears();
        faults.check(
                plan.timeZone() == null || isTimeZone(plan.timeZone()),
                "/timeZone",
                "unknown-time-zone",
                "expected a time zone such as Asia/Shanghai",
                plan.timeZone());
        checkProgramme();
        checkRegions();
        checkIndicators();
        rules.distinct(plan.notes(), Note::id, "/notes", "id");
    }

    private void checkYears() {
        YearSpan period = plan.period();
        if (period == null) {
            return;
        }
        faults.check(
                period.from() <= period.to(),
                "/period",
                "wrong-order",
                "the plan's last year cannot be before its first",
                period);
        faults.check(
                plan.measuredFrom() == null || plan.measuredFrom() <= period.from(),
                "/measuredFrom",
                "wrong-order",
                "measurements cannot begin after the plan",
                plan.measuredFrom());
        faults.check(
                plan.horizons().stream().allMatch(period::contains)
                        && plan.horizons().stream().sorted().distinct().toList().equals(plan.horizons()),
                "/horizons",
                "wrong-horizons",
                "years of the plan, ascending, each once",
                plan.horizons());
    }

    private void checkProgramme() {
        Programme programme = plan.programme();
        if (programme != null) {
            checkPercent(programme.bindingPercent(), "/programme/bindingPercent");
            checkPercent(programme.referencePercent(), "/programme/referencePercent");
        }
    }

    private void checkPercent(BigDecimal percent, String at) {
        faults.check(
                percent == null || percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0,
                at,
                "out-of-bounds",
                "a share in percent is between 0 and 100",
                percent);
    }

    private void checkRegions() {
        Set<String> regions = rules.distinct(plan.regions(), Region::code, "/regions", "code");
        refersTo(plan.region(), regions, "/region", "region");
        for (int i = 0; i < plan.regions().size(); i++) {
            refersTo(plan.regions().get(i).parent(), regions, "/regions/" + i + "/parent", "region");
        }
    }

    private void checkIndicators() {
        Set<String> domains = rules.distinct(plan.domains(), Domain::code, "/domains", "code");
        Set<String> tasks = rules.distinct(plan.tasks(), Task::code, "/tasks", "code");
        for (int i = 0; i < plan.tasks().size(); i++) {
            refersTo(plan.tasks().get(i).domain(), domains, "/tasks/" + i + "/domain", "domain");
        }
        Set<String> departments = rules.distinct(plan.departments(), Department::code, "/departments", "code");
        rules.distinct(plan.indicators(), Indicator::number, "/indicators", "number");
        for (int i = 0; i < plan.indicators().size(); i++) {
            Indicator indicator = plan.indicators().get(i);
            String at = "/indicators/" + i;
            refersTo(indicator.domain(), domains, at + "/domain", "domain");
            refersTo(indicator.task(), tasks, at + "/task", "task");
            for (int k = 0; k < indicator.dataSources().size(); k++) {
                refersTo(indicator.dataSources().get(k), departments, at + "/dataSources/" + k, "department");
            }
            checkSubIndicators(indicator, at + "/subIndicators");
        }
    }

    private void checkSubIndicators(Indicator indicator, String at) {
        List<SubIndicator> parts = indicator.subIndicators();
        for (int i = 0; i < parts.size(); i++) {
            String expected = parts.size() == 1 ? indicator.number() : indicator.number() + "." + (i + 1);
            String number = parts.get(i).number();
            faults.check(
                    indicator.number() == null || number == null || expected.equals(number),
                    at + "/" + i + "/number",
                    "wrong-number",
                    "the only sub-indicator has its indicator's number, several are numbered 10.1, 10.2: " + expected,
                    number);
            new SubIndicatorValidator(plan, parts.get(i), at + "/" + i, rules).check();
        }
    }

    private void refersTo(String code, Set<String> known, String at, String what) {
        if (code != null) {
            rules.reference(code, known, at, what);
        }
    }

    private static boolean isTimeZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
