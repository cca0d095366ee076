// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import io.jiaohao.controller.reliability.powercut.Recording.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A medium that follows a recording and knows what of it is sure and what is still on its way, so that it can say what might be found
 * after a power cut at this very moment. Names come in their order, as on every file system that journals them; bytes in any.
 */
final class CutMedium {
    private static final int SECTOR = 512;

    private final Map<Integer, CutFile> files = new HashMap<>();
    private final Map<Path, Integer> names = new HashMap<>();
    private final List<Step> onTheWay = new ArrayList<>();

    /** What is found of the steps that were not forced. */
    enum Way {
        /** Nothing. */
        FORCED,
        /** The first of them; the last of these is torn. */
        PREFIX,
        /** Any of them, each whole or torn. */
        SUBSET
    }

    void follow(Step step) {
        switch (step) {
            case Step.Forced forced -> arrive(each -> each instanceof Step.OfFile of && of.file() == forced.file());
            case Step.ForcedFolder forced ->
                arrive(each -> each instanceof Step.OfName of
                        && forced.folder().equals(of.name().getParent()));
            case Step.OfFile of -> onTheWay.add(of);
            case Step.OfName of -> onTheWay.add(of);
            case Step.Answered answered -> {}
        }
    }

    private void arrive(java.util.function.Predicate<Step> which) {
        onTheWay.stream().filter(which).forEach(step -> apply(step, files, names));
        onTheWay.removeIf(which);
    }

    private static void apply(Step step, Map<Integer, CutFile> files, Map<Path, Integer> names) {
        switch (step) {
            case Step.OfFile of ->
                files.computeIfAbsent(of.file(), number -> new CutFile()).apply(of);
            case Step.Made made -> names.put(made.name(), made.file());
            case Step.Moved moved -> move(moved, names);
            case Step.Removed removed -> names.remove(removed.name());
            case Step.ForcedFolder forced -> {}
            case Step.Answered answered -> {}
        }
    }

    private static void move(Step.Moved moved, Map<Path, Integer> names) {
        var file = names.remove(moved.name());
        if (file != null) {
            names.put(moved.to(), file);
        }
    }

    /** The files after a power cut now. */
    Map<Path, byte[]> cut(Way way, RandomGenerator chance) {
        var found = new HashMap<Integer, CutFile>();
        files.forEach((number, file) -> found.put(number, file.copy()));
        var called = new HashMap<>(names);
        switch (way) {
            case FORCED -> {}
            case PREFIX -> prefix(found, called, chance);
            case SUBSET -> subset(found, called, chance);
        }
        var after = new HashMap<Path, byte[]>();
        called.forEach((name, number) ->
                after.put(name, found.getOrDefault(number, new CutFile()).bytes()));
        return after;
    }

    private void prefix(Map<Integer, CutFile> found, Map<Path, Integer> called, RandomGenerator chance) {
        var whole = chance.nextInt(onTheWay.size() + 1);
        onTheWay.subList(0, whole).forEach(step -> apply(step, found, called));
        if (whole < onTheWay.size() && onTheWay.get(whole) instanceof Step.Wrote wrote) {
            var sectors = wrote.bytes().length / SECTOR + 1;
            var last = wrote.at() / SECTOR + chance.nextInt(sectors + 1);
            file(found, wrote).write(wrote, sector -> sector < last);
        }
    }

    private void subset(Map<Integer, CutFile> found, Map<Path, Integer> called, RandomGenerator chance) {
        var names = chance.nextInt(onTheWay.size() + 1);
        for (var n = 0; n < onTheWay.size(); n++) {
            switch (onTheWay.get(n)) {
                case Step.Wrote wrote
                when chance.nextInt(3) == 0 -> file(found, wrote).write(wrote, sector -> chance.nextBoolean());
                case Step.OfFile of -> {
                    if (chance.nextBoolean()) {
                        apply(of, found, called);
                    }
                }
                case Step.OfName of -> {
                    if (n < names) {
                        apply(of, found, called);
                    }
                }
                case Step.ForcedFolder forced -> {}
                case Step.Answered answered -> {}
            }
        }
    }

    private static CutFile file(Map<Integer, CutFile> files, Step.OfFile step) {
        return files.computeIfAbsent(step.file(), number -> new CutFile());
    }
}
