// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import io.jiaohao.protocol.Slip;
import io.jiaohao.protocol.SlipPart;
import io.jiaohao.protocol.TicketNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slips as the controller words them. */
public final class Slips {
    public static final String URL = "http://192.168.1.10:8080/t/3f9c1b7e2a5d";

    private Slips() {}

    public static Slip chinese(String number, @Nullable String url) {
        return new Slip(
                "镇党群服务中心",
                "社会保障",
                new TicketNumber(number),
                "办理窗口:3、4号",
                "前面还有6人",
                "预计10:20—10:35叫号,仅供参考",
                List.of(
                        "需带材料:身份证、社保卡、户口本原件及复印件、近期一寸免冠照片两张(材料不全也可先咨询)",
                        "请在等候区留意叫号和大屏",
                        "叫号3次未到按过号处理,过号请到导办台",
                        "仅限当天有效"),
                url,
                "监督电话 12345",
                "2026-11-23 09:12",
                false,
                false);
    }

    public static Slip english(String number, @Nullable String url) {
        return new Slip(
                "Town Service Centre",
                "Social Security",
                new TicketNumber(number),
                "Windows: 3, 4",
                "6 people before you",
                "Expected 10:20–10:35, for reference",
                List.of(
                        "Bring: identity card, social security card, two recent photographs (if something is missing, ask first)",
                        "Please wait here and watch the screen",
                        "Valid today only"),
                url,
                "Supervision 12345",
                "2026-11-23 09:12",
                true,
                true);
    }

    /** A reprint with an order of its own. */
    public static Slip ordered(List<String> notes, List<SlipPart> order) {
        var plain = plain("A012");
        return new Slip(
                plain.hall(),
                plain.service(),
                plain.ticket(),
                plain.windows(),
                plain.ahead(),
                null,
                notes,
                null,
                plain.footer(),
                plain.takenAt(),
                false,
                true,
                order);
    }

    /** As {@link #plain}, printed again. */
    public static Slip reprint(String number) {
        var plain = plain(number);
        return new Slip(
                plain.hall(),
                plain.service(),
                plain.ticket(),
                plain.windows(),
                plain.ahead(),
                plain.forecast(),
                plain.notes(),
                plain.url(),
                plain.footer(),
                plain.takenAt(),
                plain.priority(),
                true);
    }

    /** A slip whose only remarkable thing is its number. */
    public static Slip plain(String number) {
        return chinese(number, null);
    }
}
