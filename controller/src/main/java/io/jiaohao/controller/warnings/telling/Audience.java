// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants to hear.
 *
 * @param from of each kind, from which level on; a kind that is not here is not heard
 */
public record Audience(Map<Kind, Level> from) {
    /** Who hears everything. */
    public static final Audience ALL = of(List.of(Kind.values()), Level.YELLOW);

    public Audience {
        from = Map.copyOf(from);
    }

    public static Audience of(List<Kind> kinds, Level level) {
        Map<Kind, Level> from = new EnumMap<>(Kind.class);
        kinds.forEach(kind -> from.put(kind, level));
        return new Audience(from);
    }

    /** Of those that hold, what is heard here. */
    List<Warning> heard(List<Warning> warnings) {
        return warnings.stream().filter(this::hears).toList();
    }

    private boolean hears(Warning warning) {
        var least = from.get(warning.kind());
        return least != null && warning.level().compareTo(least) >= 0;
    }
}
