// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The walls of the controller: who may see whom, which library lives where, and that the rules stay pure. A new package is refused
 * until it is named in {@link #PRESENT} and its sight stands in {@link #MAY_SEE}; a name in {@link #PRESENT} without classes is
 * refused too, so that no wall guards an empty room.
 */
class ControllerHouseTest {
    private static final String HOUSE = "io.jiaohao.controller";

    /** The rooms that stand now. */
    private static final Set<String> PRESENT = Set.of(
            "access",
            "broker",
            "desk",
            "displays",
            "doctor",
            "evaluation",
            "forecast",
            "hall",
            "health",
            "journal",
            "kiosks",
            "planning",
            "printing",
            "publishing",
            "records",
            "reliability",
            "settings",
            "simulation",
            "staffing",
            "statistics",
            "voice",
            "warnings",
            "web",
            "windows");

    /** What each room may see of the house; rooms still to be built stand here already. */
    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            entry("hall", Set.of()),
            entry("desk", Set.of("hall")),
            entry("journal", Set.of("desk", "hall")),
            entry("records", Set.of("desk", "hall")),
            entry("access", Set.of()),
            entry("broker", Set.of("access")),
            entry("windows", Set.of("desk", "hall")),
            entry("kiosks", Set.of("desk", "hall")),
            entry("displays", Set.of("desk", "hall")),
            entry("planning", Set.of("desk", "hall")),
            entry("voice", Set.of("desk", "hall")),
            // the secret on the slip
            entry("printing", Set.of("desk", "hall", "access")),
            // its tables live in the database that records keeps
            entry("statistics", Set.of("desk", "hall", "records")),
            // reports become what the public is told
            entry("publishing", Set.of("hall", "statistics")),
            // goes through days as statistics does
            entry("evaluation", Set.of("desk", "hall", "statistics")),
            entry("appointments", Set.of("desk", "hall", "records")),
            entry("staffing", Set.of("hall")),
            // plays what is said of staffing
            entry("forecast", Set.of("desk", "hall", "staffing")),
            entry("health", Set.of("desk", "hall")),
            entry("warnings", Set.of("desk", "hall")),
            entry("pi", Set.of("desk", "hall")),
            // a page reads what others prepared, and presses the same keys as a pad
            entry(
                    "web",
                    Set.of(
                            "desk",
                            "hall",
                            "access",
                            "statistics",
                            "appointments",
                            "health",
                            "windows",
                            "voice",
                            "planning",
                            // recorded days under another plan
                            "forecast",
                            "staffing",
                            "warnings",
                            "publishing",
                            "evaluation")),
            entry("doctor", Set.of("journal")),
            // opens a hall from what a power cut left, with the very classes that open it after one
            entry("reliability", Set.of("desk", "hall", "journal", "records", "statistics")),
            // what the installer writes, as the values that the rooms are made of
            entry(
                    "settings",
                    Set.of(
                            "evaluation",
                            "hall",
                            "kiosks",
                            "planning",
                            "printing",
                            "staffing",
                            "voice",
                            "warnings",
                            "web")),
            // citizens and clerks come through the doors, like anybody; what was promised to them is looked for in the
            // journal
            entry("simulation", Set.of("reliability")));

    /** The only rooms in which a library may be met; "" is the composition root. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("org.eclipse.paho", Set.of()),
            entry("com.pi4j", Set.of("pi")),
            entry("io.vertx", Set.of("web")),
            // the broker's interceptors are handed its packets
            entry("io.netty", Set.of("broker")),
            entry("org.apache.activemq", Set.of("broker")),
            entry("org.flywaydb", Set.of("records")),
            // the files under the database are recorded in reliability
            entry("org.h2", Set.of("records", "reliability")),
            entry("java.sql", Set.of("records", "statistics", "appointments")),
            entry("javax.sql", Set.of("records", "statistics", "appointments")),
            entry(
                    "com.fasterxml.jackson",
                    Set.of("journal", "access", "web", "voice", "warnings", "simulation", "reliability", "evaluation")),
            entry("org.tomlj", Set.of()),
            // reports leave as workbooks
            entry("org.dhatim", Set.of("web")),
            // the code of an appointment as a picture
            entry("com.google.zxing", Set.of("web")),
            entry("io.jiaohao.protocol.settings", Set.of("", "settings", "simulation")),
            entry("picocli", Set.of("", "simulation")),
            entry("javax.crypto", Set.of("access", "warnings")),
            // whoever goes out of the house by HTTP: to tell of a warning, to ask a controller how it is, and as a
            // citizen
            entry("java.net.http", Set.of("warnings", "doctor", "simulation")),
            entry("ch.qos.logback", Set.of("")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    /** Ways to learn of the time, of chance, or of anything else that is not in the order. */
    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_WORLD =
            DescribedPredicate.describe("asks the world", ControllerHouseTest::asksTheWorld);

    @Test
    void everyRoomIsNamedAndEveryNameHasARoom() {
        var rooms = CLASSES.stream()
                .map(ControllerHouseTest::room)
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(PRESENT), rooms, "PRESENT is not what stands in the code");
    }

    @Test
    void everyNameInARuleIsARoomWithASightOfItsOwn() {
        var named = Stream.of(
                        PRESENT.stream(),
                        MAY_SEE.values().stream().flatMap(Set::stream),
                        HOMES.values().stream().flatMap(Set::stream))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(MAY_SEE.keySet());
        assertEquals(Set.of(), named);
    }

    @TestFactory
    Stream<DynamicTest> aRoomSeesOnlyWhatItMay() {
        return PRESENT.stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    var seen = MAY_SEE.getOrDefault(room, Set.of()).stream().map(ControllerHouseTest::in);
                    var allowed = Stream.concat(seen, Stream.of(in(room))).toArray(String[]::new);
                    check(noClasses()
                            .that()
                            .resideInAPackage(in(room))
                            .should()
                            .dependOnClassesThat(resideInAPackage(HOUSE + "..").and(not(resideInAnyPackage(allowed)))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aLibraryIsMetOnlyInItsHomes() {
        return HOMES.keySet().stream()
                .sorted()
                .map(library -> DynamicTest.dynamicTest(library, () -> {
                    var homes = HOMES.getOrDefault(library, Set.of()).stream()
                            .map(room -> room.isEmpty() ? HOUSE : in(room))
                            .toArray(String[]::new);
                    check(noClasses()
                            .that(not(resideInAnyPackage(homes)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library + ".."));
                }));
    }

    @Test
    void theRulesKnowTheJdkAndTheValuesOfTheProtocolOnly() {
        check(noClasses()
                .that()
                .resideInAPackage(in("hall"))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java.lang..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.time",
                        "java.nio.charset",
                        // a text and what stands in it: pure
                        "java.text",
                        "java.util.regex",
                        "org.jspecify..",
                        "io.jiaohao.protocol",
                        in("hall")))));
    }

    @Test
    void theRulesAskNoClockNoThreadAndNoChance() {
        check(noClasses().that().resideInAPackage(in("hall")).should().accessTargetWhere(ASKS_THE_WORLD));
        check(noClasses()
                .that()
                .resideInAPackage(in("hall"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock"));
    }

    @Test
    void theForecastAsksNoClockNoThreadAndNoChance() {
        check(noClasses().that().resideInAPackage(in("forecast")).should().accessTargetWhere(ASKS_THE_WORLD));
        check(noClasses()
                .that()
                .resideInAPackage(in("forecast"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock"));
    }

    @Test
    void thePredicateThatLooksForAskersFindsThemWhereTheyMayBe() {
        // the composition root reads the machine's clock: were the predicate blind, this would fail
        var askers = CLASSES.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(ASKS_THE_WORLD)
                .count();
        assertTrue(askers > 0);
    }

    @Test
    void aPageSeesTheKeysOfTheWindowsAndNothingElseOfThem() {
        check(noClasses()
                .that()
                .resideInAPackage(in("web"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("windows"))
                        .and(not(DescribedPredicate.describe(
                                "Keys", type -> type.getFullName().startsWith(HOUSE + ".windows.Keys")))))
                .allowEmptyShould(true));
    }

    @Test
    void theSlipKnowsOfAccessOnlyTheSecretOnIt() {
        check(noClasses()
                .that()
                .resideInAPackage(in("printing"))
                .should()
                .dependOnClassesThat(resideInAPackage(in("access"))
                        .and(not(DescribedPredicate.describe(
                                "TicketSecrets", type -> type.getSimpleName().equals("TicketSecrets"))))));
    }

    @Test
    void ofTheWarningsOnlyTheWebhookGoesOutOfTheHouse() {
        check(noClasses()
                .that()
                .resideInAPackage(in("warnings"))
                .and()
                .resideOutsideOfPackage(in("warnings.webhook"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.crypto..", "com.fasterxml.jackson.."));
    }

    @Test
    void nobodyPrintsToTheConsoleButTheRoot() {
        check(noClasses()
                .that(not(resideInAnyPackage(HOUSE, in("simulation"), in("reliability"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
    }

    @Test
    void everyPackageSaysWhatItIs() {
        var silent = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent, "packages without a package-info that is @NullMarked");
    }

    private static boolean asksTheWorld(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getFullName();
        return switch (access.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis", "nanoTime", "getenv", "getProperty" -> owner.equals("java.lang.System");
            case "random" -> owner.equals("java.lang.Math");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "fresh" -> owner.equals("io.jiaohao.protocol.CommandId");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            default -> false;
        };
    }

    private static String in(String room) {
        return HOUSE + "." + room + "..";
    }

    /** The room of a class, without the rooms inside it; empty for the composition root. */
    private static String room(JavaClass type) {
        var name = type.getPackageName();
        return name.length() == HOUSE.length()
                ? ""
                : name.substring(HOUSE.length() + 1).split("\\.", 2)[0];
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
