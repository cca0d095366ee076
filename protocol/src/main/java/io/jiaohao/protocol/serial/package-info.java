// SPDX-License-Identifier: Apache-2.0
/**
 * Serial lines: RS-485 and RS-232 converters, printers and chips that speak in bytes. The one home of jSerialComm; what the
 * bytes mean is the business of each device's own room. Start with {@link io.jiaohao.protocol.serial.SerialLine}. A program
 * that uses it names jSerialComm among its dependencies; the controller does not, and does not carry it.
 */
@NullMarked
package io.jiaohao.protocol.serial;

import org.jspecify.annotations.NullMarked;
