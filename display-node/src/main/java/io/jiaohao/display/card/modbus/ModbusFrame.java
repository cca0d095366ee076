// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.display.board.Scene;
import io.jiaohao.protocol.SignTexts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bar is told to show: the registers 0000 to 0204 of docs/modbus.md.
 *
 * @param number of this scene, 1 to 65535, which the bar gives back once it shows it
 * @param pages lines of each page
 * @param stay half seconds each page, or each half of a flash, stays
 * @param colour 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white
 * @param brightness 0 to 15
 */
record ModbusFrame(int number, Mode mode, List<List<String>> pages, int stay, int colour, int brightness) {

    /** How pages are shown. */
    enum Mode {
        DARK(0),
        PAGES(1),
        FLASH(2),
        SCROLL(3);

        /** What stands in the register. */
        final int value;

        Mode(int value) {
            this.value = value;
        }

        static @Nullable Mode of(int value) {
            return Arrays.stream(values())
                    .filter(mode -> mode.value == value)
                    .findFirst()
                    .orElse(null);
        }
    }

    ModbusFrame {
        pages = pages.stream().map(List::copyOf).toList();
    }

    /** A scene, as a bar {@code cells} of 8 dots wide shall show it. */
    static ModbusFrame of(Scene scene, int cells, int number, int colour, int brightness) {
        var pages = scene.pages();
        if (pages.isEmpty()) {
            return new ModbusFrame(number, Mode.DARK, List.of(), scene.stay(), colour, brightness);
        }
        var flash = pages.size() == 2 && pages.getLast().equals(pages.getFirst().firstLineDark());
        var shown = flash ? pages.subList(0, 1) : pages;
        var lines = shown.stream().map(page -> page.lines()).toList();
        var passes = SignTexts.cellsOf(lines.getFirst().getLast()) > cells;
        var mode = flash ? Mode.FLASH : passes ? Mode.SCROLL : Mode.PAGES;
        return new ModbusFrame(number, mode, lines, scene.stay(), colour, brightness);
    }
}
