// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who are served before others. Whoever confirms one looks at a card; only the kind of card is written down, never its number.
 *
 * @param code stable, in events
 * @param cards kinds of card that show it; empty where it can be seen
 * @param fromAge for a class of age: from how many years
 */
public record PriorityClass(
        String code,
        String name,
        String nameEn,
        List<String> cards,
        @Nullable Integer fromAge) {

    /** The customs of a hall (domain.md 1.4). In a township the over-sixties are half the queue; so 75. */
    public static final List<PriorityClass> USUAL = List.of(
            new PriorityClass(
                    "junren",
                    "军人及优抚对象",
                    "Military and their families",
                    List.of("军人证件", "退役军人优待证", "烈士、因公牺牲、病故军人遗属证", "残疾军人证"),
                    null),
            new PriorityClass("canji", "残疾人", "Disabled", List.of("残疾人证"), null),
            new PriorityClass("yunfu", "孕妇", "Pregnant", List.of(), null),
            new PriorityClass("xingdong", "行动不便", "Walking with difficulty", List.of(), null),
            new PriorityClass("laonian", "老年人", "Elderly", List.of("身份证"), 75));

    public PriorityClass {
        if (!code.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("code of a priority class must be small letters, not \"" + code + '"');
        }
        cards = cards == null ? List.of() : List.copyOf(cards);
    }
}
