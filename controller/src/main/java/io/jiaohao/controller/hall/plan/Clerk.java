// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who works in the hall. Name and post hang over the window (挂牌上岗); topics and logs know the badge only.
 *
 * @param badge 工号, two to eight letters or digits
 * @param post as hung out
 * @param rights what others may not
 */
public record Clerk(String badge, String name, String post, Set<Right> rights) {

    /** What not everybody may do. */
    public enum Right {
        /** 指定叫号: call a number out of order. */
        PICK,
        /** 导办: act for a citizen at the door. */
        GUIDE,
        /** 值班: correct who sat where, set PINs. */
        LEAD,
        /** 管理: read all figures, change plan, staff and notices. */
        MANAGE,
        /** 审计: read all figures and everything that was done, change nothing. */
        AUDIT
    }

    public Clerk {
        badge(badge);
        rights = rights == null ? Set.of() : Set.copyOf(rights);
    }

    /** {@code text}, which must look like a badge. */
    public static String badge(String text) {
        if (!text.matches("[0-9A-Za-z]{2,8}")) {
            throw new IllegalArgumentException("badge must be two to eight letters or digits, not \"" + text + '"');
        }
        return text;
    }

    /** The same without power over others and their figures. */
    public Clerk onlyAtDesk() {
        var kept = rights.stream()
                .filter(right -> right == Right.PICK || right == Right.GUIDE)
                .collect(Collectors.toUnmodifiableSet());
        return new Clerk(badge, name, post, kept);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
