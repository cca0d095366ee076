// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The walls between the rooms, and what stands in which. */
final class PrinterHouseTest {
    private static final String BASE = "io.jiaohao.printer";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** Which packages of ours each package may see; the root sees all. */
    private static final Map<String, Set<String>> MAY_SEE = Map.of(
            "slip", Set.of(),
            "escpos", Set.of("slip"),
            "escpos.paper", Set.of("escpos"),
            "line", Set.of(),
            "port", Set.of("line", "escpos", "escpos.paper", "slip"),
            "jobs", Set.of(),
            "kiosk", Set.of(),
            "idcard", Set.of(),
            "emulation", Set.of("port", "escpos", "escpos.paper"));

    private record Home(String library, Set<String> packages) {}

    private static final List<Home> HOMES = List.of(
            new Home("io.netty..", Set.of("", "line", "port")),
            new Home("io.jiaohao.protocol.serial..", Set.of("", "line", "idcard")),
            new Home("com.fazecast..", Set.of()),
            new Home("io.jiaohao.protocol.pins..", Set.of("")),
            new Home("com.pi4j..", Set.of()),
            new Home("picocli..", Set.of("")),
            new Home("com.google.zxing..", Set.of("escpos")),
            new Home("com.sun.net.httpserver..", Set.of("emulation")),
            new Home("java.awt..", Set.of("emulation")),
            new Home("javax.imageio..", Set.of()),
            new Home("org.tomlj..", Set.of()),
            new Home("org.eclipse.paho..", Set.of()),
            new Home("com.fasterxml.jackson..", Set.of()));

    private static final Set<String> PURE = Set.of("slip", "escpos", "escpos.paper", "jobs", "kiosk");

    @Test
    void everyPackageKeepsToItsDirections() {
        MAY_SEE.forEach((from, allowed) -> {
            var forbidden = new TreeSet<>(packages());
            forbidden.removeAll(allowed);
            forbidden.remove(from);
            forbidden.forEach(to -> noClasses()
                    .that()
                    .resideInAPackage(full(from))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(full(to))
                    .check(CLASSES));
        });
    }

    @Test
    void everyPackageIsNamedInARuleAndHasClasses() {
        var named = new TreeSet<>(MAY_SEE.keySet());
        named.add("");
        assertEquals(packages(), named);
        MAY_SEE.values().forEach(seen -> assertTrue(named.containsAll(seen), seen.toString()));
        PURE.forEach(pure -> assertTrue(named.contains(pure), pure));
        HOMES.forEach(home -> assertTrue(named.containsAll(home.packages()), home.toString()));
    }

    @Test
    void everyLibraryStaysAtHome() {
        for (var home : HOMES) {
            var others = new TreeSet<>(packages());
            others.removeAll(home.packages());
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            others.stream().map(PrinterHouseTest::full).toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(home.library())
                    .check(CLASSES);
        }
    }

    @Test
    void everyLibraryWithAHomeIsUsedThere() {
        for (var home : HOMES) {
            for (var room : home.packages()) {
                var used = CLASSES.stream()
                        .filter(each -> each.getPackageName().equals(full(room)))
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .anyMatch(use -> JavaClass.Predicates.resideInAPackage(home.library())
                                .test(use.getTargetClass()));
                assertTrue(used, home.library() + " is not used in " + room);
            }
        }
    }

    @Test
    void inTheRootOnlyWhoPutsTogetherKnowsNettyAndOnlyMainPicocli() {
        noClasses()
                .that()
                .resideInAPackage(BASE)
                .and(not(Set.of("PrinterNode", "Emulation")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(BASE)
                .and(not(Set.of("Main")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void theRunningNodeNeverTouchesTheEmulation() {
        noClasses()
                .that()
                .haveSimpleName("PrinterNode")
                .or()
                .resideInAnyPackage(
                        full("slip"), full("escpos"), full("escpos.paper"), full("line"), full("port"), full("jobs"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(full("emulation"), "java.awt..")
                .check(CLASSES);
    }

    @Test
    void pureRoomsHaveNoClockNoThreadAndNoLog() {
        for (var pure : PURE) {
            noClasses()
                    .that()
                    .resideInAPackage(full(pure))
                    .should()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Thread.class, java.util.Random.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("org.slf4j..")
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageIntroducesItself() {
        var introduced = CLASSES.stream()
                .filter(each -> each.getSimpleName().equals("package-info"))
                .map(each -> room(each.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages(), introduced);
    }

    private static DescribedPredicate<JavaClass> not(Set<String> names) {
        return DescribedPredicate.describe(
                "are none of " + names,
                each -> !names.contains(each.getSimpleName())
                        && !names.contains(each.getName().replaceAll(".*\\.|\\$.*", "")));
    }

    private static Set<String> packages() {
        return CLASSES.stream()
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .map(each -> room(each.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String room(String name) {
        return name.equals(BASE) ? "" : name.substring(BASE.length() + 1);
    }

    private static String full(String room) {
        return room.isEmpty() ? BASE : BASE + '.' + room;
    }
}
