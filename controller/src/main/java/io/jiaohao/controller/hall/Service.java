// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.SignTexts;
import java.util.List;

/**
 * Something citizens come for.
 *
 * @param name as on kiosk and slip
 * @param nameEn the same in English
 * @param shortName at most four Hanzi, for signs
 * @param prefix of its numbers: a letter, or the digit of a window; no other service has it
 * @param materials what to bring, one line each (一次性告知)
 */
public record Service(
        ServiceCode code, String name, String nameEn, String shortName, char prefix, List<String> materials) {
    public Service {
        materials = List.copyOf(materials);
        if (name.isBlank()) {
            throw new IllegalArgumentException("service " + code + " has no name");
        }
        if (shortName.isBlank() || SignTexts.cellsOf(shortName) > SignTexts.NARROW) {
            throw new IllegalArgumentException("service " + code + ": short name must be 1 to 4 Hanzi: " + shortName);
        }
        if (!((prefix >= 'A' && prefix <= 'Z') || (prefix >= '1' && prefix <= '9'))) {
            throw new IllegalArgumentException("service " + code + ": prefix must be A to Z or 1 to 9, not " + prefix);
        }
    }
}
