// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.netty.channel.EventLoopGroup;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What cards hang on; shared by all cards of a node. Any thread.
 *
 * @param loops for cards over TCP
 * @param lines that several cards hang on, by their kind and place
 */
public record Wires(EventLoopGroup loops, Map<String, Object> lines) {

    /** With no line yet. */
    public Wires(EventLoopGroup loops) {
        this(loops, new ConcurrentHashMap<>());
    }

    /** The one line of its kind at a place, made by the first card that asks for it. */
    public <T> T line(Class<T> kind, String place, Function<String, T> make) {
        return kind.cast(lines.computeIfAbsent(kind.getName() + ' ' + place, absent -> make.apply(place)));
    }
}
