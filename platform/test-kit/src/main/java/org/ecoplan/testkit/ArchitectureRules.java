package org.ecoplan.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.idempotency.StoresNothing;

/**
 * How the suite is built, as rules that a build can check. A rule that finds nothing to look at fails: it would guard
 * nothing.
 */
public final class ArchitectureRules {

    private static final String SUITE = "org.ecoplan";
    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<String> TELLING_TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private ArchitectureRules() {}

    /** The classes of these packages and of those below them, without tests. */
    public static JavaClasses productionClassesOf(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
    }

    /**
     * Everything that holds for a service.
     *
     * @param service its package below {@code org.ecoplan}, such as {@code indicator}
     * @param features its features in their order: each may use those to its left
     */
    public static Stream<ArchRule> ofService(String service, String... features) {
        String home = SUITE + "." + service;
        return Stream.of(
                        Stream.of(knowsNoOtherService(home)),
                        dependsOnlyLeftwards(home, features).stream(),
                        Stream.of(entitiesAreHidden(), repositoriesAreHidden(), postsAreRetrySafe()),
                        ofAllCode().stream())
                .flatMap(rules -> rules);
    }

    /** What holds for code wherever it is. */
    public static List<ArchRule> ofAllCode() {
        return List.of(
                knowsNoOldDates(), asksAClockForTheTime(), hasNoInexactFields(), hasNoInexactParametersOrResults());
    }

    /** A service knows the contracts and the service kit, and of the other services nothing. */
    public static ArchRule knowsNoOtherService(String home) {
        return classes()
                .that()
                .resideInAPackage(home + "..")
                .should(dependOnlyOnWhatIs(
                        "no other service's",
                        target -> !target.getPackageName().startsWith(SUITE + ".")
                                || isIn(home, target)
                                || isIn(SUITE + ".contracts", target)
                                || isIn(SUITE + ".kit", target)))
                .because("services talk through events only");
    }

    /** One rule for each feature but the last, which may use all others. */
    public static List<ArchRule> dependsOnlyLeftwards(String home, String... features) {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(classes()
                .that()
                .resideInAPackage(home + "..")
                .should()
                .resideInAnyPackage(Arrays.stream(features)
                        .map(feature -> home + "." + feature + "..")
                        .toArray(String[]::new))
                .because("each class of a service lives in a feature that is named here"));
        for (int i = 0; i < features.length - 1; i++) {
            String[] toTheRight = Arrays.stream(features, i + 1, features.length)
                    .map(feature -> home + "." + feature + "..")
                    .toArray(String[]::new);
            rules.add(noClasses()
                    .that()
                    .resideInAPackage(home + "." + features[i] + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(toTheRight)
                    .because("a feature may use those to its left in " + List.of(features)));
        }
        return rules;
    }

    public static ArchRule entitiesAreHidden() {
        return areHidden("jakarta.persistence.Entity");
    }

    static ArchRule areHidden(String annotation) {
        return classes()
                .that()
                .areAnnotatedWith(annotation)
                .should()
                .bePackagePrivate()
                .because("how a feature stores things is its own business");
    }

    public static ArchRule repositoriesAreHidden() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .because("how a feature stores things is its own business");
    }

    /**
     * Whoever did not hear the answer to a POST can send it again: its outcome is kept as a {@code Response}, or it is
     * declared to have none.
     */
    public static ArchRule postsAreRetrySafe() {
        return classes().should(new ArchCondition<>("have POST methods that are retry-safe and return a Response") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(POST.class))
                        .filter(method ->
                                method.isAnnotatedWith(RetrySafe.class) == method.isAnnotatedWith(StoresNothing.class)
                                        || !method.getRawReturnType().isEquivalentTo(Response.class))
                        .forEach(method -> events.add(violated(
                                method,
                                method.getFullName()
                                        + " is not either retry-safe or without any effect, or returns no Response")));
            }
        });
    }

    public static ArchRule knowsNoOldDates() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .because("java.time says what it means");
    }

    /** What asks the machine for the time cannot be tested at another one. */
    public static ArchRule asksAClockForTheTime() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("the time without a Clock", ArchitectureRules::isTheTimeWithoutAClock))
                .because("time comes from a Clock that tests can set");
    }

    /** 80.8 is no binary fraction. */
    public static ArchRule hasNoInexactFields() {
        return fields().should()
                .notHaveRawType(describe("float or double", ArchitectureRules::isInexact))
                .because("a plan's numbers are exact decimals");
    }

    public static ArchRule hasNoInexactParametersOrResults() {
        return codeUnits().should(new ArchCondition<>("have neither float nor double as parameter or result") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean inexact = Stream.concat(
                                unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                        .anyMatch(ArchitectureRules::isInexact);
                if (inexact) {
                    events.add(violated(unit, unit.getFullName() + " has a float or double"));
                }
            }
        });
    }

    /** The contracts can be used by any program on the JVM. */
    public static ArchRule contractsArePlain() {
        return arePlain(SUITE + ".contracts");
    }

    static ArchRule arePlain(String home) {
        return classes()
                .that()
                .resideInAPackage(home + "..")
                .should(dependOnlyOnWhatIs(
                        "the JDK's, the JSON annotations' or the contracts' own",
                        target -> isJdk(target)
                                || isIn("com.fasterxml.jackson.annotation", target)
                                || isIn(home, target)));
    }

    /** The rules of compliance are a pure function, whatever framework the service around them has. */
    public static ArchRule rulesArePure() {
        return arePure(SUITE + ".reporting.compliance.rules");
    }

    /** The outlook is as pure as the rules, whose facts it rests on. */
    public static ArchRule outlooksArePure() {
        return arePure(SUITE + ".reporting.compliance.outlook", SUITE + ".reporting.compliance.rules");
    }

    /** What computes values from observations is a pure function, too; the arithmetic is a library's. */
    public static ArchRule formulasArePure() {
        return arePure(SUITE + ".indicator.formula", "com.ezylang.evalex");
    }

    static ArchRule arePure(String home, String... libraries) {
        return classes()
                .that()
                .resideInAPackage(home + "..")
                .should(dependOnlyOnWhatIs(
                        "the JDK's, the contracts' or its own",
                        target -> isJdk(target)
                                || isIn(SUITE + ".contracts", target)
                                || isIn(home, target)
                                || Arrays.stream(libraries).anyMatch(library -> isIn(library, target))));
    }

    private static ArchCondition<JavaClass> dependOnlyOnWhatIs(String whose, Predicate<JavaClass> allowed) {
        return new ArchCondition<>("depend only on what is " + whose) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !allowed.test(dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency -> events.add(violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ConditionEvent violated(Object what, String message) {
        return SimpleConditionEvent.violated(what, message);
    }

    private static boolean isTheTimeWithoutAClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return switch (target.getName()) {
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "now" -> TELLING_TIME.contains(owner) && !parameters.contains(Clock.class.getName());
            default -> false;
        };
    }

    private static boolean isInexact(JavaClass type) {
        return INEXACT.contains(type.getBaseComponentType().getName());
    }

    private static boolean isJdk(JavaClass type) {
        return type.isPrimitive() || type.getName().startsWith("java.");
    }

    private static boolean isIn(String home, JavaClass type) {
        return resideInAPackage(home + "..").test(type);
    }
}
