// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.settings;

import io.jiaohao.protocol.settings.ConfigTable;

/**
 * How a card looks beyond its text. Immutable.
 *
 * @param clock the time of day stands on a line that is left free
 * @param scrolls a notice longer than the card passes by
 * @param lampsOff a dark scene switches the lamps off too, so that no program of the card's own shows
 */
public record OnbonLook(
        OnbonBrightness brightness, OnbonColours colours, boolean clock, boolean scrolls, boolean lampsOff) {
    /** What a card looks like that nobody said anything about. */
    public static final OnbonLook PLAIN =
            new OnbonLook(new OnbonBrightness.Own(), OnbonColours.NONE, false, true, false);

    public static OnbonLook read(ConfigTable table) {
        var colours = table.table("colours");
        return new OnbonLook(
                OnbonBrightness.read(table),
                colours == null ? OnbonColours.NONE : OnbonColours.read(colours),
                table.flag("clock", PLAIN.clock),
                table.flag("scroll", PLAIN.scrolls),
                table.flag("lampsOff", PLAIN.lampsOff));
    }

    /** Whether the card's own clock must be right. */
    public boolean needsTime() {
        return clock || brightness instanceof OnbonBrightness.OfDay;
    }
}
