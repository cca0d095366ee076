// SPDX-License-Identifier: Apache-2.0
/**
 * USB numeric keypads, read as Linux input events; pure are the events' bytes ({@code InputCodec}), what keys mean
 * ({@link io.jiaohao.display.pad.keypad.KeypadKeys}) and what was typed ({@code Typing}); the device is
 * {@link io.jiaohao.display.pad.keypad.KeypadDriver}'s.
 *
 * <p>Not supported: to have a keypad for oneself (EVIOCGRAB) needs an ioctl, which Java has not without native code. So the system's console
 * gets the keystrokes too. On a node without a screen nobody reads them once no login waits there ({@code systemctl disable --now
 * getty@tty1}); where a Pi also shows pages, a udev rule keeps the keypad from them:
 * {@code SUBSYSTEM=="input", ATTRS{idVendor}=="…", ATTRS{idProduct}=="…", ENV{LIBINPUT_IGNORE_DEVICE}="1", GROUP="input"}.
 */
@NullMarked
package io.jiaohao.display.pad.keypad;

import org.jspecify.annotations.NullMarked;
