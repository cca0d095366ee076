// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The banks that are ready to speak: those the hall named, in its order, before those of this node. Thread-safe. */
public final class Shelf {
    private final Map<String, Bank> ofHall = new LinkedHashMap<>();
    private final List<Bank> ofNode = new ArrayList<>();

    public synchronized void hall(List<Bank> banks) {
        ofHall.clear();
        banks.forEach(bank -> ofHall.put(bank.name(), bank));
    }

    public synchronized void node(List<Bank> banks) {
        ofNode.clear();
        ofNode.addAll(banks);
    }

    synchronized Optional<Bank> named(String name) {
        return Optional.ofNullable(ofHall.get(name));
    }

    /** The banks of a language, in the order in which they are asked. */
    synchronized List<Bank> of(String language) {
        var all = new ArrayList<>(ofHall.values());
        all.addAll(ofNode);
        all.removeIf(bank -> !bank.language().equals(language));
        return all;
    }
}
