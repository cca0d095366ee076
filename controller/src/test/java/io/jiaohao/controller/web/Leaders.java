// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Pin;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A hall's clerk (07), shift leader (09), auditor (10) and manager (11), and how they sign in. */
final class Leaders {
    private static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15));

    private static final int FEW = 10;

    private Leaders() {}

    static Plan plan() {
        var staff = List.of(
                new Clerk("07", "甲", "办事员", Set.of()),
                new Clerk("09", "丙", "值班长", Set.of(Clerk.Right.LEAD)),
                new Clerk("10", "丁", "审计", Set.of(Clerk.Right.AUDIT)),
                new Clerk("11", "戊", "主任", Set.of(Clerk.Right.MANAGE)));
        return WebHall.plan(QUICK, staff);
    }

    /** The cookie of a clerk who signs in. The PIN is hashed with few rounds: how it is hashed is not what these tests are about. */
    static String signIn(WebHall hall, String badge) throws IOException {
        hall.run(new Command.SetPin(badge, new Pin("00".repeat(16), hash("4711"), FEW)));
        return hall.signIn(badge, "4711");
    }

    private static String hash(String pin) {
        try {
            var spec = new PBEKeySpec(pin.toCharArray(), new byte[16], FEW, 256);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
