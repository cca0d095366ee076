// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.settings;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is printed on the card: the device type of the header and how much fits its buffer (the maker's document, 4 and 8.2.1). */
public enum OnbonType {
    /** Any card; as little is sent as fits the smallest. */
    ANY(0xfe, 512),
    BX_5K1(0x51, 512),
    BX_5K2(0x58, 512),
    BX_5MK1(0x54, 512),
    BX_5MK2(0x53, 512),
    BX_6K1(0x61, 1024),
    BX_6K2(0x62, 1024),
    BX_6K3(0x63, 1024),
    BX_6K1_YY(0x64, 1024),
    BX_6K2_YY(0x65, 1024),
    BX_6K3_YY(0x66, 1024);

    public final int code;
    /** Bytes of data in one frame. */
    public final int buffer;

    OnbonType(int code, int buffer) {
        this.code = code;
        this.buffer = buffer;
    }

    /** As in the settings: {@code any}, {@code 6K1}, {@code 6K1-YY}. */
    public String text() {
        return this == ANY ? "any" : name().substring("BX_".length()).replace('_', '-');
    }

    public static OnbonType of(String text) {
        return Stream.of(values())
                .filter(type -> type.text().equals(text.toUpperCase(Locale.ROOT).replaceFirst("^BX-", ""))
                        || type.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Stream.of(values()).map(OnbonType::text).collect(Collectors.joining(", ")) + ", not "
                        + text));
    }
}
