// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.account;

import io.jiaohao.controller.forecast.whatif.Effect;
import io.jiaohao.controller.forecast.whatif.Effect.Load;
import io.jiaohao.controller.forecast.whatif.Effect.Side;
import io.jiaohao.controller.forecast.whatif.Effect.Waits;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What another plan would have changed, one JSON object on a line; times in seconds. */
public final class EffectJson {
    private EffectJson() {}

    public static String of(Effect effect) {
        return "{\"days\":%d,\"visits\":%d,\"newWindows\":[%s],\"recorded\":%s,\"same\":%s,\"other\":%s}"
                .formatted(
                        effect.days(),
                        effect.visits(),
                        effect.fresh().stream().map(EffectJson::text).collect(Collectors.joining(",")),
                        side(effect.recorded()),
                        side(effect.before()),
                        side(effect.after()));
    }

    private static String side(Side side) {
        return "{\"all\":%s,\"classes\":[%s],\"services\":[%s],\"windows\":[%s],\"left\":%d,\"refused\":%d,\"unserved\":%d,\"pastClosing\":%d}"
                .formatted(
                        waits(side.all()),
                        each(side.classes()),
                        each(side.services()),
                        side.windows().stream().map(EffectJson::load).collect(Collectors.joining(",")),
                        side.left(),
                        side.refused(),
                        side.unserved(),
                        side.past());
    }

    private static String each(List<Waits> all) {
        return all.stream().map(EffectJson::waits).collect(Collectors.joining(","));
    }

    private static String waits(Waits waits) {
        return String.format(
                Locale.ROOT,
                "{\"of\":%s,\"called\":%d,\"mean\":%d,\"half\":%d,\"nine\":%d,\"longest\":%d,\"met\":%.4f}",
                text(waits.of()),
                waits.called(),
                waits.mean(),
                waits.half(),
                waits.nine(),
                waits.longest(),
                waits.met());
    }

    private static String load(Load load) {
        return "{\"window\":%s,\"work\":%d,\"there\":%d}".formatted(text(load.window()), load.seconds(), load.there());
    }

    static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
