// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;

/** The sentences of the loudspeaker, ready to speak: a number digit by digit, a window as a number. Pure. */
public final class Sentences {
    private static final String DIGITS = "零一二三四五六七八九";

    /** Said once when the system is back within the day. */
    public static final String RESTORED = "叫号系统已恢复,手中号码继续有效,请听号办理。";

    /** {@link #RESTORED} in English. */
    public static final String RESTORED_EN =
            "The calling system is back. Your number remains valid, please listen for it.";

    private Sentences() {}

    /** Where somebody is called to, as it is said. */
    public record Place(String zh, String en) {

        /** A counter, by its number. */
        public static Place window(WindowNumber number) {
            return new Place(counted(number.value()) + "号窗口", "window " + number);
        }

        /** A desk without a counter, by its name: 导办台. */
        public static Place desk(WindowNumber number, String name) {
            return new Place(name, "desk " + number);
        }
    }

    public static String call(TicketNumber ticket, Place place) {
        return "请" + spoken(ticket) + "号,到" + place.zh() + "办理。";
    }

    public static String recall(TicketNumber ticket, Place place) {
        return "请" + spoken(ticket) + "号尽快到" + place.zh() + "。";
    }

    public static String callEn(TicketNumber ticket, Place place) {
        return "Number " + spelled(ticket) + ", please go to " + place.en() + ".";
    }

    public static String recallEn(TicketNumber ticket, Place place) {
        return "Number " + spelled(ticket) + ", please come to " + place.en() + " soon.";
    }

    /** For whoever stands at the kiosk with nothing in hand. */
    public static String noSlip(TicketNumber ticket, boolean certain) {
        return (certain ? "取号机没有打出小票" : "取号机可能没有打出小票") + ",您的号是" + spoken(ticket) + ",请记住。";
    }

    public static String noSlipEn(TicketNumber ticket, boolean certain) {
        return (certain ? "Your slip was not printed." : "Your slip may not have been printed.") + " Your number is "
                + spelled(ticket) + ". Please remember it.";
    }

    /** A012 as A零一二: never 十二, which nobody finds on a slip. */
    static String spoken(TicketNumber ticket) {
        var text = new StringBuilder();
        for (var c : ticket.text().toCharArray()) {
            text.append(c >= '0' && c <= '9' ? DIGITS.charAt(c - '0') : c);
        }
        return text.toString();
    }

    /** 1 to 999 as one counts windows: 三, 十, 十二, 二十, 一百零五. */
    static String counted(int number) {
        if (number >= 100) {
            var rest = number % 100;
            var hundreds = digit(number / 100) + "百";
            return rest == 0 ? hundreds : hundreds + (rest < 10 ? "零" + digit(rest) : tens(rest));
        }
        return number >= 20 ? tens(number) : number >= 10 ? tens(number).substring(1) : digit(number);
    }

    private static String tens(int number) {
        return digit(number / 10) + "十" + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }

    private static String spelled(TicketNumber ticket) {
        return String.join(" ", ticket.text().split(""));
    }
}
