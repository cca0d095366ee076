// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

/** What goes over the line to a reader and back. */
sealed interface SamFrame {

    /** What can be asked of a reader. */
    enum Command implements SamFrame {
        /** Whether it is alive. */
        STATUS(0x11, 0xff),
        /** Looks for a card. */
        FIND(0x20, 0x01),
        /** Takes the one that was found. */
        SELECT(0x20, 0x02),
        /** Reads its text and its photo; there is no command for the text alone that every reader knows. */
        READ(0x30, 0x01);

        final int command;
        final int parameter;

        Command(int command, int parameter) {
            this.command = command;
            this.parameter = parameter;
        }
    }

    /**
     * An answer. Its data stay where they came: what a card says is never copied.
     *
     * @param word the three status bytes as one number
     * @param from where the data begin in the bytes that were decoded
     */
    record Reply(int word, int from, int length) implements SamFrame {
        SamStatus status() {
            return SamStatus.of(word);
        }
    }
}
