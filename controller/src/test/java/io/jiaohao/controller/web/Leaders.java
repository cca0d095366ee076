// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A hall's clerk (07), shift leader (09), auditor (10) and manager (11), and how they sign in. */
final class Leaders {
    private static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15));

    private Leaders() {}

    static Plan plan() {
        var usual = WebHall.plan(QUICK);
        var staff = List.of(
                new Clerk("07", "甲", "办事员", Set.of()),
                new Clerk("09", "丙", "值班长", Set.of(Clerk.Right.LEAD)),
                new Clerk("10", "丁", "审计", Set.of(Clerk.Right.AUDIT)),
                new Clerk("11", "戊", "主任", Set.of(Clerk.Right.MANAGE)));
        return new Plan(
                usual.hall(),
                "",
                usual.services(),
                usual.windows(),
                usual.policy(),
                staff,
                List.of(),
                PriorityClass.USUAL,
                Calendar.ALWAYS);
    }

    /** The cookie of a clerk whose PIN is set and who signs in. */
    static String signIn(WebHall hall, String badge) throws IOException {
        var set = "{\"id\":\"pin" + badge + "\",\"pin\":\"4711\"}";
        assertEquals(
                200,
                hall.put("/api/v1/staff/" + badge + "/pin", "installer", set).statusCode());
        return hall.signIn(badge, "4711");
    }
}
