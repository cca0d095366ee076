// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

/**
 * One Linux input event without its time, which is of a clock nobody here compares (kernel: {@code struct input_event},
 * {@code input-event-codes.h}). Immutable.
 */
record InputFrame(int type, int code, int value) {
    static final int SYN = 0x00;
    static final int KEY = 0x01;
    static final int MISC = 0x04;
    static final int LED = 0x11;
    static final int MOST_TYPE = 0x1f;
    static final int MOST_CODE = 0x2ff;

    private static final int NUM_LOCK_LED = 0;
    private static final int DOWN = 1;

    /** Between events that belong together and the next. */
    static InputFrame sync() {
        return new InputFrame(SYN, 0, 0);
    }

    static InputFrame key(int code, boolean down) {
        return new InputFrame(KEY, code, down ? DOWN : 0);
    }

    /** Switches the keypad's NumLock light, which is the only lamp it has. */
    static InputFrame light(boolean lit) {
        return new InputFrame(LED, NUM_LOCK_LED, lit ? 1 : 0);
    }

    /** Something happened to a key. */
    boolean isKey() {
        return type == KEY;
    }

    /** A key went down; neither let go nor held (value 2). */
    boolean isDown() {
        return type == KEY && value == DOWN;
    }

    boolean isLight() {
        return type == LED && code == NUM_LOCK_LED;
    }
}
