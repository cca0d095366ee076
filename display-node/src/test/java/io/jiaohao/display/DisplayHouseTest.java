// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

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
final class DisplayHouseTest {
    private static final String BASE = "io.jiaohao.display";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** Which packages of ours each package may see; the root sees all. */
    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("board", Set.of()),
            Map.entry("glyphs", Set.of()),
            Map.entry("card", Set.of("board", "glyphs")),
            Map.entry(
                    "card.onbon",
                    Set.of(
                            "card",
                            "board",
                            "glyphs",
                            "card.onbon.frame",
                            "card.onbon.settings",
                            "card.onbon.emulator")),
            Map.entry("card.onbon.settings", Set.of("board", "card.onbon.frame")),
            Map.entry("card.onbon.frame", Set.of()),
            Map.entry("card.onbon.emulator", Set.of("card", "board", "glyphs", "card.onbon.frame")),
            Map.entry("card.modbus", Set.of("card", "board", "glyphs")),
            Map.entry("card.max7219", Set.of("card", "board", "glyphs")),
            Map.entry("card.huidu", Set.of("card", "board", "glyphs")),
            Map.entry("screen", Set.of()),
            Map.entry("staffroom", Set.of("board")),
            Map.entry("pad", Set.of()),
            Map.entry("pad.lamp", Set.of("pad")),
            Map.entry("pad.device", Set.of()),
            Map.entry("pad.gpio", Set.of("pad", "pad.device", "pad.lamp")),
            Map.entry("pad.bus", Set.of("pad", "pad.device")),
            Map.entry("pad.keypad", Set.of("pad", "pad.device", "pad.lamp")),
            Map.entry("pi", Set.of()),
            Map.entry("sound", Set.of()),
            Map.entry("speech", Set.of()),
            Map.entry("voices", Set.of("sound", "speech")),
            Map.entry("bank", Set.of("sound", "speech", "voices")),
            Map.entry("speaker", Set.of("sound", "speech", "voices")),
            Map.entry("speaker.chip", Set.of("speaker", "speech", "voices")),
            Map.entry("emulation", Set.of("card", "glyphs")));

    private record Home(String library, Set<String> packages) {}

    private static final List<Home> HOMES = List.of(
            new Home("io.netty..", Set.of("", "card", "card.onbon", "card.onbon.emulator", "card.huidu")),
            new Home(
                    "io.jiaohao.protocol.serial..",
                    Set.of("", "pad.bus", "card.onbon", "card.onbon.emulator", "card.modbus", "speaker.chip")),
            new Home("com.fazecast..", Set.of()),
            new Home("com.ghgande.j2mod..", Set.of("card.modbus")),
            new Home("javax.xml..", Set.of("card.huidu")),
            new Home("io.jiaohao.protocol.pins..", Set.of("pad.gpio")),
            new Home("com.pi4j..", Set.of("pi")),
            new Home("picocli..", Set.of("")),
            new Home("com.sun.net.httpserver..", Set.of("emulation")),
            new Home("org.tomlj..", Set.of()),
            new Home("org.eclipse.paho..", Set.of()),
            new Home("com.fasterxml.jackson..", Set.of()),
            new Home("java.awt..", Set.of()),
            new Home("javax.imageio..", Set.of()));

    private static final Set<String> PURE =
            Set.of("board", "staffroom", "glyphs", "pad", "card.onbon.frame", "card.onbon.settings", "sound", "speech");

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
                            others.stream().map(DisplayHouseTest::full).toArray(String[]::new))
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
    void inTheRootOnlyWhoPutsTogetherKnowsNettyAndOnlyTheCommandsPicocli() {
        noClasses()
                .that()
                .resideInAPackage(BASE)
                .and(not(Set.of("DisplayNode", "Emulation")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(BASE)
                .and(not(Set.of("Main", "VoiceCommands")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
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
