// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import java.util.stream.Stream;

/** The status words of a reader (domain.md 3.5), each with what it means for whoever looks into the log. */
enum SamStatus {
    FOUND(0x9f, "a card was found"),
    DONE(0x90, "done"),
    NO_CARD(0x80, "no card is there, or it was selected before"),
    NOT_SELECTED(0x81, "the card was taken away before it was selected"),
    NOT_READ(0x41, "the card was taken away before it was read: lay it flat and wait"),
    BAD_SUM(0x10, "the reader got a command with a wrong check sum: check cable and speed"),
    BAD_LENGTH(0x11, "the reader got a command of a wrong length: check cable and speed"),
    UNKNOWN(-1, "a status word that no source explains");

    private final int word;
    private final String meaning;

    SamStatus(int word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    static SamStatus of(int word) {
        return Stream.of(values())
                .filter(status -> status.word == word)
                .findFirst()
                .orElse(UNKNOWN);
    }

    int word() {
        return word;
    }

    String meaning() {
        return meaning;
    }
}
