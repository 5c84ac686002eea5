package org.ecoplan.indicator.plan;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.Department;
import org.ecoplan.contracts.plan.Domain;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.plan.Task;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.FileRules;

/**
 * Checks a plan file as a whole: everything it refers to is in it, every number is once, every criterion can be judged.
 * A plan that passes can be evaluated for any year without a surprise.
 */
class PlanValidator {

    private final String code;
    private final PlanDefinition plan;
    private final Faults faults = new Faults();
    private final FileRules rules = new FileRules(faults);

    PlanValidator(String code, PlanDefinition plan) {
        this.code = code;
        this.plan = plan;
    }

    List<FieldError> faults() {
        if (plan == null) {
            faults.add("", "missing", "the body must be a plan file", null);
            return faults.found();
        }
        checkFrame();
        checkLists();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < plan.indicators().size(); i++) {
            checkIndicator(plan.indicators().get(i), "/indicators/" + i, numbers);
        }
        return faults.found();
    }

    private void checkFrame() {
        faults.check(
                code.equals(plan.code()),
                "/code",
                "other-plan",
                "the file's code must be the one in the path, " + code,
                plan.code());
        rules.code(code, "/code");
        rules.text(plan.name(), "/name");
        if (faults.present(plan.period(), "/period")) {
            faults.check(
                    plan.period().from() <= plan.period().to(),
                    "/period",
                    "wrong-order",
                    "the plan's last year cannot be before its first",
                    plan.period());
            if (faults.present(plan.measuredFrom(), "/measuredFrom")) {
                faults.check(
                        plan.measuredFrom() <= plan.period().from(),
                        "/measuredFrom",
                        "wrong-order",
                        "measurements cannot begin after the plan",
                        plan.measuredFrom());
            }
            checkHorizons();
        }
        if (faults.present(plan.timeZone(), "/timeZone")) {
            faults.check(
                    isTimeZone(plan.timeZone()),
                    "/timeZone",
                    "unknown-time-zone",
                    "expected a time zone such as Asia/Shanghai",
                    plan.timeZone());
        }
        if (faults.present(plan.standard(), "/standard")) {
            rules.text(plan.standard().name(), "/standard/name");
        }
    }

    private void checkHorizons() {
        faults.check(
                !plan.horizons().isEmpty()
                        && plan.horizons().stream().allMatch(plan.period()::contains)
                        && plan.horizons().stream().sorted().distinct().toList().equals(plan.horizons()),
                "/horizons",
                "wrong-horizons",
                "at least one year of the plan, ascending, each once",
                plan.horizons());
    }

    private void checkLists() {
        Set<String> regions = codes(plan.regions(), Region::code, Region::name, "/regions");
        rules.reference(plan.region(), regions, "/region", "region");
        for (int i = 0; i < plan.regions().size(); i++) {
            Region region = plan.regions().get(i);
            if (region.code() != null) {
                faults.check(
                        Region.isCode(region.code()),
                        "/regions/" + i + "/code",
                        "wrong-format",
                        "a GB/T 2260 code has six digits",
                        region.code());
            }
            if (region.parent() != null) {
                rules.reference(region.parent(), regions, "/regions/" + i + "/parent", "region");
            }
        }
        Set<String> domains = codes(plan.domains(), Domain::code, Domain::name, "/domains");
        codes(plan.tasks(), Task::code, Task::name, "/tasks");
        for (int i = 0; i < plan.tasks().size(); i++) {
            rules.reference(plan.tasks().get(i).domain(), domains, "/tasks/" + i + "/domain", "domain");
        }
        codes(plan.departments(), Department::code, Department::name, "/departments");
        faults.check(!plan.indicators().isEmpty(), "/indicators", "missing", "a plan has indicators", null);
    }

    private void checkIndicator(Indicator indicator, String at, Set<String> numbers) {
        if (faults.present(indicator.number(), at + "/number")) {
            faults.check(
                    indicator.number().matches("[1-9]\\d{0,3}"),
                    at + "/number",
                    "wrong-format",
                    "an indicator's number is a whole number as a text",
                    indicator.number());
            faults.check(
                    numbers.add(indicator.number()),
                    at + "/number",
                    "twice",
                    "another indicator has this number",
                    indicator.number());
        }
        rules.text(indicator.name(), at + "/name");
        rules.optionalText(indicator.definition(), at + "/definition");
        rules.reference(indicator.domain(), collect(plan.domains(), Domain::code), at + "/domain", "domain");
        rules.reference(indicator.task(), collect(plan.tasks(), Task::code), at + "/task", "task");
        faults.present(indicator.obligation(), at + "/obligation");
        Set<String> departments = collect(plan.departments(), Department::code);
        for (int i = 0; i < indicator.dataSources().size(); i++) {
            rules.reference(indicator.dataSources().get(i), departments, at + "/dataSources/" + i, "department");
        }
        checkSubIndicators(indicator, at + "/subIndicators");
    }

    private void checkSubIndicators(Indicator indicator, String at) {
        List<SubIndicator> parts = indicator.subIndicators();
        faults.check(!parts.isEmpty(), at, "missing", "an indicator measures at least one thing", null);
        for (int i = 0; i < parts.size(); i++) {
            String expected = parts.size() == 1 ? indicator.number() : indicator.number() + "." + (i + 1);
            String number = parts.get(i).number();
            faults.check(
                    indicator.number() == null || expected.equals(number),
                    at + "/" + i + "/number",
                    "wrong-number",
                    "the only sub-indicator has its indicator's number, several are numbered 10.1, 10.2: " + expected,
                    number);
            new SubIndicatorValidator(plan, parts.get(i), at + "/" + i, rules).check();
        }
    }

    private <T> Set<String> codes(
            List<T> entries, Function<T, String> code, Function<T, LocalizedText> name, String at) {
        for (int i = 0; i < entries.size(); i++) {
            rules.text(name.apply(entries.get(i)), at + "/" + i + "/name");
        }
        return rules.codes(entries, code, at, "code");
    }

    private static <T> Set<String> collect(List<T> entries, Function<T, String> code) {
        return entries.stream().map(code).collect(Collectors.toSet());
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
