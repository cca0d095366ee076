// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import io.jiaohao.protocol.WindowNumber;

/**
 * One device with call keys: pins, a bus with many pads, a keypad. Serves one window or several, and a window may have several of
 * them. What its keys say goes to its {@link PadWatcher}. Any thread; no call waits for the device.
 */
public interface CallPad extends AutoCloseable {

    /** As it is called among the devices of a node. */
    String name();

    /** Begins; a device that is missing is waited for. */
    void open();

    /** What a window has to tell; the latest counts, and a window that has no keys here is passed over. */
    void show(WindowNumber window, PadView view);

    @Override
    void close();
}
