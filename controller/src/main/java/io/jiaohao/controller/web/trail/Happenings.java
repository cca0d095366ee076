// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.jiaohao.controller.hall.Channel;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event did to a ticket, in a sentence. {@code plan} gives services and classes their names. */
record Happenings(Plan plan) {
    private static final Said NOT_PRESSED =
            new Said("（没有按键，由下一次按键推断）", " (nobody pressed; inferred from the next key)");

    Said said(Event.OfTicket event) {
        return switch (event) {
            case Event.TicketTaken taken -> taken(taken);
            case Event.TicketCalled called -> at(called.window(), "叫号到", "。", "Called to", ".");
            case Event.TicketRecalled recalled -> at(recalled.window(), "重呼到", "。", "Called again to", ".");
            case Event.TicketArrived arrived -> at(arrived.window(), "到了", "。", "Arrived at", ".");
            case Event.TicketFinished finished ->
                marked(finished.inferred(), "办理完成" + zh(finished.outcome()), "Finished" + en(finished.outcome()));
            case Event.TicketMissed missed -> marked(missed.inferred(), "叫号未到，过号", "Called and not come");
            case Event.TicketPutBack back ->
                marked(
                        back.inferred(),
                        "午休刚过没有到，" + time(back) + "再叫",
                        "Not there just after lunch; called again at " + time(back));
            case Event.TicketReturned returned ->
                new Said("过号后返回，重新等候。", "Came back after being missed, and waits again.");
            case Event.TicketHeld held -> held(held);
            case Event.TicketResumed resumed -> at(resumed.window(), "在", "恢复办理。", "Went on at", ".");
            case Event.TicketTransferred to ->
                new Said(
                        to.window() + "号窗口转出，改办" + zh(to.service()) + "，原来的先后不变。",
                        "Sent on by window " + to.window() + " for " + en(to.service()) + ", at its old place.");
            case Event.TicketWentOn on ->
                marked(
                        on.inferred(),
                        on.window() + "号窗口的一项办完" + zh(on.outcome()) + "，接着等" + zh(on.service()),
                        "One service done at window " + on.window() + en(on.outcome()) + "; waits for "
                                + en(on.service()));
            case Event.ServiceAdded added ->
                new Said("加办" + zh(added.service()) + "。", en(added.service()) + " added to the visit.");
            case Event.ServiceChanged changed ->
                new Said("改办" + zh(changed.service()) + "，到达时间不变。", "Changed to " + en(changed.service()) + ".");
            case Event.PriorityConfirmed confirmed ->
                new Said("核对了优先：" + zh(confirmed.kind()) + "。", "Priority seen: " + en(confirmed.kind()) + ".");
            case Event.PriorityDeclined declined -> new Said("这次按到达顺序。", "In order of arrival this time.");
            case Event.AssistanceMarked marked ->
                marked.needed()
                        ? new Said("需协助。", "Needs assistance.")
                        : new Said("不再需要协助。", "Needs no assistance any more.");
            case Event.MissedHidden hidden -> new Said("过号不再显示在屏幕上。", "No longer on the screens as missed.");
            case Event.CallUndone undone -> at(undone.window(), "", "撤回了叫号。", "The call was taken back at", ".");
            case Event.SlipReported report -> slip(report);
            case Event.NumberRemembered remembered -> new Said("本人记住了号码，不用小票。", "Its citizen does without a slip.");
            case Event.SlipReprinted reprinted -> new Said("重新打印小票。", "The slip was ordered once more.");
            case Event.TicketSteppedAside aside -> new Said("让后面的人先办，继续等候。", "Let others go first, and waits on.");
            case Event.TicketRated rated ->
                rated.by() == Channel.PHONE
                        ? new Said("在手机上评价了。", "Rated on the phone.")
                        : new Said("在窗口评价了。", "Rated at the window.");
            case Event.VisitNoted noted -> at(noted.window(), "", "写了备注。", "A note was written at", ".");
            case Event.TicketWithdrawn withdrawn ->
                new Said(
                        "退出排队（" + Ends.of(withdrawn.fate()).zh() + "）。",
                        "Left the queue: " + Ends.of(withdrawn.fate()).en() + ".");
        };
    }

    /** The visit that a mistaken call had ended goes on. */
    static Said reopened(WindowNumber window) {
        return new Said(window + "号窗口撤回误叫，这次办理继续。", "Window " + window + " took a call back: this visit goes on.");
    }

    private Said taken(Event.TicketTaken taken) {
        var zh = new StringBuilder(how(taken.origin(), "取号", "工作人员取号", "手工发号"))
                .append("：")
                .append(zh(taken.service()));
        var en = new StringBuilder(how(taken.origin(), "Taken", "Given by staff", "Given by hand"))
                .append(" for ")
                .append(en(taken.service()));
        if (taken.appointment() != null) {
            zh.append("，按预约");
            en.append(", by appointment");
        }
        if (taken.note() != null) {
            zh.append("，凭前一天的").append(taken.note()).append("号顺延");
            en.append(", for ").append(taken.note()).append(" of the day before");
        }
        if (taken.priority()) {
            zh.append("，申请优先");
            en.append(", asking for priority");
        }
        return new Said(zh + "。", en + ".");
    }

    private static String how(@Nullable Origin origin, String kiosk, String staff, String hand) {
        return switch (origin == null ? Origin.KIOSK : origin) {
            case KIOSK -> kiosk;
            case STAFF -> staff;
            case HAND -> hand;
        };
    }

    private static Said held(Event.TicketHeld held) {
        HoldKind kind = held.kind();
        var how =
                switch (kind) {
                    case AWAY -> new Said("不持件，任一窗口可恢复", "any window goes on");
                    case KEPT -> new Said("持件，由本窗口恢复", "this window keeps the papers");
                    case STEP -> new Said("等待，由办这项业务的窗口恢复", "any window of the service goes on");
                };
        return new Said(
                held.window() + "号窗口挂起（" + how.zh() + "）。", "Held at window " + held.window() + " (" + how.en() + ").");
    }

    private static Said slip(Event.SlipReported report) {
        return switch (report.outcome()) {
            case PRINTED -> new Said("小票已打印。", "The slip was printed.");
            case FAILED -> new Said("小票没有打印出来。", "The slip did not come out.");
            case UNKNOWN -> new Said("打印机没有说小票是否打印。", "The printer did not say whether the slip came out.");
        };
    }

    private static Said at(WindowNumber window, String zh, String zhAfter, String en, String enAfter) {
        return new Said(zh + window + "号窗口" + zhAfter, en + " window " + window + enAfter);
    }

    private static Said marked(boolean inferred, String zh, String en) {
        return inferred
                ? new Said(zh + NOT_PRESSED.zh() + "。", en + NOT_PRESSED.en() + ".")
                : new Said(zh + "。", en + ".");
    }

    private String time(Event.TicketPutBack back) {
        return plan.calendar().time(back.due()).withNano(0).toString();
    }

    private String zh(ServiceCode code) {
        return plan.service(code).map(Service::name).orElse(code.text());
    }

    private String en(ServiceCode code) {
        return plan.service(code).map(Service::nameEn).orElse(code.text());
    }

    private String zh(String kind) {
        return plan.priorityClass(kind).map(PriorityClass::name).orElse(kind);
    }

    private String en(String kind) {
        return plan.priorityClass(kind).map(PriorityClass::nameEn).orElse(kind);
    }

    private static String zh(@Nullable VisitOutcome outcome) {
        return Optional.ofNullable(outcome)
                .map(how -> "（" + Ends.of(how).zh() + "）")
                .orElse("");
    }

    private static String en(@Nullable VisitOutcome outcome) {
        return Optional.ofNullable(outcome)
                .map(how -> " (" + Ends.of(how).en() + ")")
                .orElse("");
    }
}
