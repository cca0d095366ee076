// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.SignTexts;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Something citizens come for.
 *
 * @param name as on kiosk and slip
 * @param nameEn the same in English
 * @param shortName at most four Hanzi, for signs
 * @param prefix of its numbers: a letter, or the digit of a window; no other service has it
 * @param materials what to bring, one line each (一次性告知)
 * @param materialsEn the same in English; empty: nobody has translated them
 * @param targetWait nobody should wait longer
 * @param promised how long one visit should take at most; not the 承诺时限 of a case, which is counted in days
 * @param hours when its numbers are given; empty: as the kiosks
 * @param slots quotas of the day, in order; empty: none
 */
public record Service(
        ServiceCode code,
        String name,
        String nameEn,
        String shortName,
        char prefix,
        List<String> materials,
        List<String> materialsEn,
        Duration targetWait,
        Duration promised,
        List<Span> hours,
        List<Slot> slots) {
    public static final Duration USUAL_WAIT = Duration.ofMinutes(20);
    public static final Duration USUAL_VISIT = Duration.ofMinutes(15);

    public Service {
        materials = List.copyOf(materials);
        materialsEn = materialsEn == null ? List.of() : List.copyOf(materialsEn);
        targetWait = targetWait == null ? USUAL_WAIT : targetWait;
        promised = promised == null ? USUAL_VISIT : promised;
        hours = hours == null ? List.of() : List.copyOf(hours);
        slots = slots == null ? List.of() : List.copyOf(slots);
        if (name.isBlank()) {
            throw new IllegalArgumentException("service " + code + " has no name");
        }
        if (shortName.isBlank() || SignTexts.cellsOf(shortName) > SignTexts.NARROW) {
            throw new IllegalArgumentException("service " + code + ": short name must be 1 to 4 Hanzi: " + shortName);
        }
        if (!((prefix >= 'A' && prefix <= 'Z') || (prefix >= '1' && prefix <= '9'))) {
            throw new IllegalArgumentException("service " + code + ": prefix must be A to Z or 1 to 9, not " + prefix);
        }
        for (var n = 1; n < slots.size(); n++) {
            if (slots.get(n).span().from().isBefore(slots.get(n - 1).span().to())) {
                throw new IllegalArgumentException(
                        "service " + code + ": slots overlap at " + slots.get(n).span());
            }
        }
    }

    /** With materials in Chinese only. */
    public Service(
            ServiceCode code,
            String name,
            String nameEn,
            String shortName,
            char prefix,
            List<String> materials,
            Duration targetWait,
            Duration promised,
            List<Span> hours,
            List<Slot> slots) {
        this(code, name, nameEn, shortName, prefix, materials, List.of(), targetWait, promised, hours, slots);
    }

    /** With the usual times, at all hours, without quotas. */
    public Service(
            ServiceCode code, String name, String nameEn, String shortName, char prefix, List<String> materials) {
        this(code, name, nameEn, shortName, prefix, materials, USUAL_WAIT, USUAL_VISIT, List.of(), List.of());
    }

    /** The slot in which a time of day lies. */
    public Optional<Slot> slotAt(LocalTime time) {
        return slots.stream().filter(slot -> slot.span().contains(time)).findFirst();
    }
}
