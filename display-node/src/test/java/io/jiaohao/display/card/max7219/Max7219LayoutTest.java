// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.card.max7219.Max7219Layout.Kind;
import io.jiaohao.display.card.max7219.Max7219Layout.Lamp;
import io.jiaohao.display.glyphs.Dots;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Where each lamp of a bar sits in its chain. */
final class Max7219LayoutTest {

    @Test
    void onFc16TheUpperLeftLampIsTheHighestBitOfTheFirstRow() {
        assertEquals(new Lamp(0, 1, 7), single(Kind.FC16, 0, false).lamp(0, 0));
        assertEquals(new Lamp(0, 8, 0), single(Kind.FC16, 0, false).lamp(7, 7));
    }

    @Test
    void onParolaModulesBitsRunTheOtherWay() {
        assertEquals(new Lamp(0, 1, 0), single(Kind.PAROLA, 0, false).lamp(0, 0));
    }

    @Test
    void onGenericModulesRegistersAreColumnsFromTheRight() {
        assertEquals(new Lamp(0, 8, 7), single(Kind.GENERIC, 0, false).lamp(0, 0));
        assertEquals(new Lamp(0, 1, 7), single(Kind.GENERIC, 0, false).lamp(7, 0));
        assertEquals(new Lamp(0, 8, 0), single(Kind.GENERIC, 0, false).lamp(0, 7));
    }

    @Test
    void aModuleTurnedClockwiseHasItsUpperLeftLampAtTheUpperRight() {
        var upperLeft = single(Kind.FC16, 0, false).lamp(0, 0);
        assertEquals(upperLeft, single(Kind.FC16, 90, false).lamp(7, 0));
        assertEquals(upperLeft, single(Kind.FC16, 180, false).lamp(7, 7));
        assertEquals(upperLeft, single(Kind.FC16, 270, false).lamp(0, 7));
    }

    @Test
    void aMirroredModuleHasLeftAndRightChanged() {
        assertEquals(
                single(Kind.FC16, 0, false).lamp(0, 2),
                single(Kind.FC16, 0, true).lamp(7, 2));
    }

    @Test
    void fourHanziAreSixteenChipsInTwoRowsFromTheRight() {
        var straight = bar(false, false);
        assertEquals(16, straight.chips());
        assertEquals(0, straight.lamp(63, 0).chip());
        assertEquals(7, straight.lamp(0, 0).chip());
        assertEquals(8, straight.lamp(63, 8).chip());
        assertEquals(15, straight.lamp(0, 8).chip());
    }

    @Test
    void aSerpentineGoesBackBelowWithItsModulesOnTheirHeads() {
        var serpentine = bar(false, true);
        assertEquals(7, serpentine.lamp(0, 0).chip());
        assertEquals(new Lamp(8, 8, 0), serpentine.lamp(0, 8));
        assertEquals(15, serpentine.lamp(63, 15).chip());
        assertEquals(new Lamp(15, 1, 7), serpentine.lamp(63, 15));
    }

    @Test
    void aChainMayBeginAtTheLeft() {
        assertEquals(0, bar(true, false).lamp(0, 0).chip());
        assertEquals(8, bar(true, false).lamp(0, 8).chip());
        assertEquals(8, bar(true, true).lamp(63, 8).chip());
    }

    @Test
    void everyLampOfEveryLayoutIsAnotherOneAndIsLitByItsOwnFrames() {
        for (var kind : Kind.values()) {
            for (var rotation = 0; rotation < 360; rotation += 90) {
                for (var flags = 0; flags < 8; flags++) {
                    var layout = new Max7219Layout(
                            64, 16, kind, rotation, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
                    var lamps = new HashSet<Lamp>();
                    var dots = new Dots(64, 16);
                    for (var y = 0; y < 16; y++) {
                        for (var x = 0; x < 64; x++) {
                            lamps.add(layout.lamp(x, y));
                        }
                    }
                    dots.light(5, 3);
                    dots.light(60, 12);
                    assertEquals(64 * 16, lamps.size(), layout.toString());
                    assertEquals(dots, shown(layout, dots), layout.toString());
                }
            }
        }
    }

    private static Dots shown(Max7219Layout layout, Dots dots) {
        var chain = Max7219Chain.afterPowerUp(layout.chips());
        for (var frame : Max7219Frame.begin(layout.chips(), 3)) {
            chain = chain.after(frame);
        }
        for (var frame : layout.frames(dots)) {
            chain = chain.after(frame);
        }
        return chain.dots(layout);
    }

    private static Max7219Layout single(Kind kind, int rotation, boolean mirror) {
        return new Max7219Layout(8, 8, kind, rotation, mirror, false, false);
    }

    private static Max7219Layout bar(boolean fromLeft, boolean serpentine) {
        return new Max7219Layout(64, 16, Kind.FC16, 0, false, fromLeft, serpentine);
    }
}
