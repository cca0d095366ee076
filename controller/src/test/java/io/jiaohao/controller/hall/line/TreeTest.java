// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The tree against the map of the JDK. */
class TreeTest {
    /** A tree balanced with delta 3 halves at worst to three quarters: depth at most log 4/3 of n, which is 2.41 log 2. */
    private static final double DEEPEST = 2.41;

    @Property(tries = 300)
    void itHoldsWhatAMapHoldsInTheSameOrder(
            @ForAll @Size(max = 200) List<@IntRange(min = -60, max = 60) Integer> steps) {
        Tree<Integer, String> tree = Tree.empty();
        var map = new TreeMap<Integer, String>();
        for (var step : steps) {
            var key = Math.abs(step) / 2;
            if (step % 3 == 0) {
                tree = tree.remove(key);
                map.remove(key);
            } else {
                tree = tree.put(key, "v" + step);
                map.put(key, "v" + step);
            }
            assertSame(tree, tree.remove(1000));
            assertAlike(map, tree, key);
        }
    }

    private static void assertAlike(NavigableMap<Integer, String> map, Tree<Integer, String> tree, int key) {
        assertEquals(map.size(), tree.size());
        assertEquals(map.isEmpty(), tree.isEmpty());
        assertEquals(List.copyOf(map.values()), tree.values());
        assertEquals(Optional.ofNullable(map.get(key)), tree.get(key));
        assertEquals(map.headMap(key).size(), tree.rank(key));
        assertEquals(
                map.isEmpty() ? Optional.empty() : Optional.of(map.firstEntry().getValue()), tree.first());
        assertEquals(map.isEmpty() ? Optional.empty() : Optional.of(map.firstKey()), tree.firstKey());
        var keys = new ArrayList<Integer>();
        tree.forEach((k, value) -> keys.add(k));
        assertEquals(List.copyOf(map.keySet()), keys);
        assertShallow(tree);
    }

    @Property(tries = 200)
    void treesOfTheSameEntriesAreEqualInWhateverOrderTheyWereMade(@ForAll @Size(max = 60) List<Integer> keys) {
        Tree<Integer, Integer> forth = Tree.empty();
        Tree<Integer, Integer> back = Tree.empty();
        for (var key : keys) {
            forth = forth.put(key, -key);
        }
        for (var key : keys.reversed()) {
            back = back.put(key, -key);
        }
        assertEquals(forth, back);
        assertEquals(forth.hashCode(), back.hashCode());
        if (!keys.isEmpty()) {
            assertNotEquals(forth, forth.remove(keys.getFirst()));
            assertNotEquals(forth, forth.put(keys.getFirst(), 1 - keys.getFirst()));
        }
    }

    @Test
    void anOlderTreeStaysAsItWas() {
        var one = Tree.<Integer, String>empty().put(1, "a");
        var two = one.put(1, "b").put(2, "c").remove(1);
        assertEquals(
                "{1=a}", "{" + one.firstKey().orElseThrow() + "=" + one.first().orElseThrow() + "}");
        assertEquals(List.of("c"), two.values());
    }

    @Test
    void aHundredThousandInARowStayShallow() {
        Tree<Integer, Integer> tree = Tree.empty();
        for (var n = 0; n < 100_000; n++) {
            tree = tree.put(n, n);
        }
        assertShallow(tree);
        assertEquals(50_000, tree.rank(50_000));
        // a line is eaten from its front
        for (var n = 0; n < 99_000; n++) {
            tree = tree.remove(n);
        }
        assertEquals(99_000, tree.first().orElseThrow());
        assertShallow(tree);
    }

    @Test
    void aHundredThousandBackwardsStayShallow() {
        Tree<Integer, Integer> tree = Tree.empty();
        for (var n = 100_000; n > 0; n--) {
            tree = tree.put(n, n);
        }
        assertShallow(tree);
    }

    @Test
    void aHundredThousandInAnyOrderStayShallowWhileTheyComeAndGo() {
        var random = new Random(7);
        Tree<Integer, Integer> tree = Tree.empty();
        for (var n = 0; n < 200_000; n++) {
            var key = random.nextInt(100_000);
            tree = random.nextInt(3) == 0 ? tree.remove(key) : tree.put(key, n);
        }
        assertShallow(tree);
    }

    @Test
    void everyRankHasItsKeyAndNoOtherHas() {
        var tree = Tree.<Integer, Integer>empty();
        for (var n = 0; n < 50; n++) {
            tree = tree.put(n * 3 % 50, n);
        }
        for (var rank = 0; rank < 50; rank++) {
            assertEquals(rank, tree.keyAt(rank).orElseThrow());
        }
        assertTrue(tree.keyAt(50).isEmpty());
        assertTrue(tree.keyAt(-1).isEmpty());
    }

    /** Nor shallower than it can be: a depth that is not counted would please everybody. */
    private static void assertShallow(Tree<?, ?> tree) {
        var least = Math.log(tree.size() + 1) / Math.log(2);
        var depth = tree.depth();
        assertTrue(depth >= least - 1e-9, () -> "depth " + depth);
        assertTrue(depth <= DEEPEST * least + 1, () -> "depth " + depth);
    }
}
