// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which room of this library may know which, and the one home of each library. A room that a rule names must exist. */
class ProtocolHouseTest {
    private static final String ROOT = "io.jiaohao.protocol";
    private static final Set<String> ROOMS = new TreeSet<>(List.of(
            ROOT,
            ROOT + ".json",
            ROOT + ".link",
            ROOT + ".node",
            ROOT + ".pins",
            ROOT + ".serial",
            ROOT + ".settings",
            ROOT + ".voice"));
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(ROOT);

    @Test
    void theRoomsAreThoseNamedHere() {
        var found = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(found.equals(ROOMS), "found " + found);
    }

    @Test
    void everyRoomSaysWhatItIsAndHasNoNulls() {
        for (var room : ROOMS) {
            assertTrue(
                    HOUSE.getPackage(room).isAnnotatedWith(NullMarked.class),
                    room + " has no package-info.java with @NullMarked");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',       json",
        "'',       link",
        "'',       node",
        "'',       pins",
        "'',       serial",
        "'',       settings",
        "'',       voice",
        "json,     link",
        "json,     pins",
        "json,     serial",
        "json,     settings",
        "json,     node",
        "link,     node",
        "node,     json",
        "node,     pins",
        "node,     serial",
        "node,     voice",
        "pins,     node",
        "serial,   node",
        "settings, node",
        "voice,    node",
        "link,     pins",
        "link,     serial",
        "link,     settings",
        "link,     voice",
        "pins,     json",
        "pins,     link",
        "pins,     serial",
        "pins,     settings",
        "pins,     voice",
        "serial,   json",
        "serial,   link",
        "serial,   pins",
        "serial,   voice",
        "settings, json",
        "settings, link",
        "settings, pins",
        "settings, serial",
        "settings, voice",
        "voice,    json",
        "voice,    link",
        "voice,    pins",
        "voice,    serial",
        "voice,    settings",
    })
    void aRoomDoesNotKnow(String room, String other) {
        noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room(other))
                .check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "org.eclipse.paho,      link",
        "com.fasterxml.jackson, json",
        "org.tomlj,             settings",
        "com.fazecast,          serial",
        "com.pi4j,              pins",
    })
    void aLibraryHasOneHome(String library, String home) {
        var belongs = JavaClass.Predicates.resideInAPackage(library + "..");
        assertTrue(uses(home, belongs), home + " does not use " + library + ": this rule would guard nothing");
        noClasses()
                .that()
                .resideOutsideOfPackage(room(home))
                .should()
                .dependOnClassesThat(belongs)
                .check(HOUSE);
    }

    @Test
    void onlyWhoDealsWithTheWorldOutsideWritesALog() {
        for (var home : List.of("link", "node", "pins")) {
            assertTrue(uses(home, JavaClass.Predicates.resideInAPackage("org.slf4j..")), home + " writes no log");
        }
        noClasses()
                .that()
                .resideOutsideOfPackages(room("link"), room("node"), room("pins"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(HOUSE);
    }

    @Test
    void theMessagesNeedNothingButTheJdk() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(ROOT, "java..", "org.jspecify..")
                .check(HOUSE);
    }

    private static boolean uses(String home, DescribedPredicate<JavaClass> library) {
        JavaPackage room = HOUSE.getPackage(room(home));
        assertFalse(room.getClasses().isEmpty());
        return room.getClassDependenciesFromThisPackage().stream()
                .anyMatch(dependency -> library.test(dependency.getTargetClass()));
    }

    private static String room(String name) {
        return name.isEmpty() ? ROOT : ROOT + '.' + name;
    }
}
