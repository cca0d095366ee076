// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: {@code put} and {@code remove} give a new one that shares all but one path with the old. So a
 * hall with a hundred thousand people waiting is copied in the time of a few dozen nodes, and a refused command leaves no trace.
 * Weight-balanced (S. Adams, "Efficient sets: a balancing act", 1993; delta 3, ratio 2), which also gives {@link #rank} – how
 * many stand before somebody – without counting. O(log n) each.
 */
public final class Tree<K extends Comparable<K>, V> {
    private static final int DELTA = 3;
    private static final int RATIO = 2;

    private record Node<K, V>(
            K key,
            V value,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right,
            int size) {}

    private final @Nullable Node<K, V> root;

    private Tree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    public static <K extends Comparable<K>, V> Tree<K, V> empty() {
        return new Tree<>(null);
    }

    public int size() {
        return sizeOf(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    public Optional<V> get(K key) {
        var node = root;
        while (node != null) {
            var side = key.compareTo(node.key);
            if (side == 0) {
                return Optional.of(node.value);
            }
            node = side < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    /** How many keys are smaller than {@code key}. */
    public int rank(K key) {
        var rank = 0;
        var node = root;
        while (node != null) {
            var side = key.compareTo(node.key);
            if (side <= 0) {
                node = node.left;
            } else {
                rank += sizeOf(node.left) + 1;
                node = node.right;
            }
        }
        return rank;
    }

    /** The value of the smallest key. */
    public Optional<V> first() {
        var node = root;
        while (node != null && node.left != null) {
            node = node.left;
        }
        return node == null ? Optional.empty() : Optional.of(node.value);
    }

    /** The smallest key. */
    public Optional<K> firstKey() {
        var node = root;
        while (node != null && node.left != null) {
            node = node.left;
        }
        return node == null ? Optional.empty() : Optional.of(node.key);
    }

    /** The key before which {@code rank} others stand. */
    public Optional<K> keyAt(int rank) {
        var left = rank;
        var node = root;
        while (node != null) {
            var before = sizeOf(node.left);
            if (left == before) {
                return Optional.of(node.key);
            }
            if (left < before) {
                node = node.left;
            } else {
                left -= before + 1;
                node = node.right;
            }
        }
        return Optional.empty();
    }

    public Tree<K, V> put(K key, V value) {
        return new Tree<>(put(root, key, value));
    }

    public Tree<K, V> remove(K key) {
        return get(key).isEmpty() ? this : new Tree<>(remove(root, key));
    }

    /** In ascending order. */
    public void forEach(BiConsumer<K, V> visit) {
        Deque<Node<K, V>> path = new ArrayDeque<>();
        var node = root;
        while (node != null || !path.isEmpty()) {
            while (node != null) {
                path.push(node);
                node = node.left;
            }
            var next = path.pop();
            visit.accept(next.key, next.value);
            node = next.right;
        }
    }

    /** The values in ascending order of their keys. */
    public List<V> values() {
        var values = new ArrayList<V>(size());
        forEach((key, value) -> values.add(value));
        return values;
    }

    /** How many nodes lie on its longest path. */
    int depth() {
        return depthOf(root);
    }

    private static <K, V> int depthOf(@Nullable Node<K, V> node) {
        return node == null ? 0 : 1 + Math.max(depthOf(node.left), depthOf(node.right));
    }

    private static <K, V> int sizeOf(@Nullable Node<K, V> node) {
        return node == null ? 0 : node.size;
    }

    private static <K extends Comparable<K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null, 1);
        }
        var side = key.compareTo(node.key);
        if (side == 0) {
            return new Node<>(key, value, node.left, node.right, node.size);
        }
        return side < 0
                ? balanced(node, put(node.left, key, value), node.right)
                : balanced(node, node.left, put(node.right, key, value));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        var side = key.compareTo(node.key);
        if (side == 0) {
            return joined(node.left, node.right);
        }
        return side < 0
                ? balanced(node, remove(node.left, key), node.right)
                : balanced(node, node.left, remove(node.right, key));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> joined(
            @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        var least = right;
        while (least.left != null) {
            least = least.left;
        }
        return balanced(least, left, remove(right, least.key));
    }

    private static <K, V> Node<K, V> node(Node<K, V> at, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return new Node<>(at.key, at.value, left, right, sizeOf(left) + sizeOf(right) + 1);
    }

    private static <K, V> Node<K, V> balanced(Node<K, V> at, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        var l = sizeOf(left);
        var r = sizeOf(right);
        if (l + r < 2) {
            return node(at, left, right);
        }
        if (right != null && r > DELTA * l) {
            return turnedLeft(at, left, right);
        }
        if (left != null && l > DELTA * r) {
            return turnedRight(at, left, right);
        }
        return node(at, left, right);
    }

    private static <K, V> Node<K, V> turnedLeft(Node<K, V> at, @Nullable Node<K, V> left, Node<K, V> right) {
        var inner = right.left;
        if (inner != null && sizeOf(inner) >= RATIO * sizeOf(right.right)) {
            return node(inner, node(at, left, inner.left), node(right, inner.right, right.right));
        }
        return node(right, node(at, left, inner), right.right);
    }

    private static <K, V> Node<K, V> turnedRight(Node<K, V> at, Node<K, V> left, @Nullable Node<K, V> right) {
        var inner = left.right;
        if (inner != null && sizeOf(inner) >= RATIO * sizeOf(left.left)) {
            return node(inner, node(left, left.left, inner.left), node(at, inner.right, right));
        }
        return node(left, left.left, node(at, inner, right));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tree<?, ?> tree
                && size() == tree.size()
                && entries().equals(tree.entries());
    }

    @Override
    public int hashCode() {
        return entries().hashCode();
    }

    @Override
    public String toString() {
        return entries().toString();
    }

    private List<List<Object>> entries() {
        var entries = new ArrayList<List<Object>>(size());
        forEach((key, value) -> entries.add(List.of(key, value)));
        return entries;
    }
}
