// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.emulation;

import io.jiaohao.display.card.EmulatedCard;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Emulated cards as JSON, an array with for each card: {@code name}, {@code width}, {@code height}, {@code port}, {@code text}
 * (lines now), {@code pages} (lines of each), {@code frames} (since the start, but for pings), {@code lastFrameNanos}, {@code
 * lastFrame} (hexadecimal), {@code temper}.
 */
final class CardJson {
    private CardJson() {}

    static String of(Collection<? extends EmulatedCard> cards) {
        return cards.stream().map(CardJson::card).collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private static String card(EmulatedCard card) {
        return "{\"name\":" + text(card.name())
                + ",\"width\":" + card.width()
                + ",\"height\":" + card.height()
                + ",\"port\":" + card.port()
                + ",\"text\":" + texts(card.text())
                + ",\"pages\":" + card.pages().stream().map(CardJson::texts).collect(Collectors.joining(",", "[", "]"))
                + ",\"frames\":" + card.frames()
                + ",\"lastFrameNanos\":" + card.lastFrameAt()
                + ",\"lastFrame\":" + text(card.lastFrame())
                + ",\"temper\":" + text(card.temper().name()) + '}';
    }

    private static String texts(List<String> lines) {
        return lines.stream().map(CardJson::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
