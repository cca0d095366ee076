// SPDX-License-Identifier: Apache-2.0
/**
 * LED bars on an RS-485 line that speak Modbus-RTU with the register map of {@code docs/modbus.md}, which is ours because the field
 * has none in common. The one home of j2mod, which makes and reads the frames; bytes go through {@code protocol.serial}. Several bars
 * share a line, one transaction at a time. Start with {@link io.jiaohao.display.card.modbus.ModbusFrame}; the map is in
 * {@link io.jiaohao.display.card.modbus.ModbusCodec}, which is pure.
 */
@NullMarked
package io.jiaohao.display.card.modbus;

import org.jspecify.annotations.NullMarked;
