// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.TicketNumber;

/** Why the hall does not do it: a value, with a sentence for the person who pressed. One sentence each, all of them here. */
public record Refusal(Code code, String text) {

    /** Stable names of the refusals, for programs. */
    public enum Code {
        UNKNOWN_SERVICE,
        UNKNOWN_WINDOW,
        UNKNOWN_TICKET,
        WINDOW_CLOSED,
        ALREADY_OPEN,
        ALREADY_CLOSED,
        NOBODY_WAITING,
        NO_TICKET_IN_HAND,
        ALREADY_ARRIVED,
        CALLED_ENOUGH,
        ALREADY_PAUSED,
        NOT_PAUSED,
        NOTHING_TO_UNDO,
        NOT_REMEMBERABLE,
        DAY_NOT_OPEN,
        DAY_STILL_OPEN,
        DAY_GOES_BACK,
        PLAN_WOULD_LOSE,
        ID_REUSED
    }

    static Refusal unknownService() {
        return new Refusal(Code.UNKNOWN_SERVICE, "没有找到这项业务,请重新选择或咨询导办台。");
    }

    static Refusal unknownWindow() {
        return new Refusal(Code.UNKNOWN_WINDOW, "没有这个窗口。");
    }

    static Refusal unknownTicket() {
        return new Refusal(Code.UNKNOWN_TICKET, "今天没有这个号。");
    }

    static Refusal windowClosed() {
        return new Refusal(Code.WINDOW_CLOSED, "窗口还没开放,请先按“开始服务”。");
    }

    static Refusal alreadyOpen() {
        return new Refusal(Code.ALREADY_OPEN, "窗口已经开放。");
    }

    static Refusal alreadyClosed() {
        return new Refusal(Code.ALREADY_CLOSED, "窗口已经结束服务。");
    }

    static Refusal nobodyWaiting() {
        return new Refusal(Code.NOBODY_WAITING, "现在没有人等候。");
    }

    static Refusal noTicketInHand() {
        return new Refusal(Code.NO_TICKET_IN_HAND, "当前没有正在办理的号。");
    }

    static Refusal alreadyArrived(TicketNumber ticket) {
        return new Refusal(Code.ALREADY_ARRIVED, ticket + "已经到了窗口。");
    }

    static Refusal calledEnough(int times) {
        return new Refusal(Code.CALLED_ENOUGH, "已叫" + times + "次,可按“过号”,本人回来后还能再叫。");
    }

    static Refusal alreadyPaused() {
        return new Refusal(Code.ALREADY_PAUSED, "窗口已经暂停。");
    }

    static Refusal notPaused() {
        return new Refusal(Code.NOT_PAUSED, "窗口没有暂停。");
    }

    static Refusal nothingToUndo() {
        return new Refusal(Code.NOTHING_TO_UNDO, "没有可以撤回的叫号,叫号15秒内才能撤回。");
    }

    static Refusal notRememberable(TicketNumber ticket) {
        return new Refusal(Code.NOT_REMEMBERABLE, ticket + "已经不在等候,请咨询导办台。");
    }

    static Refusal dayNotOpen() {
        return new Refusal(Code.DAY_NOT_OPEN, "今天的叫号还没有开始,请稍等。");
    }

    static Refusal dayStillOpen() {
        return new Refusal(Code.DAY_STILL_OPEN, "上一天还没有结束。");
    }

    static Refusal dayGoesBack() {
        return new Refusal(Code.DAY_GOES_BACK, "日期不能倒退。");
    }

    static Refusal planWouldLose() {
        return new Refusal(Code.PLAN_WOULD_LOSE, "新方案去掉了今天还有号的业务或正在办理的窗口,请下班后再改。");
    }

    static Refusal idReused() {
        return new Refusal(Code.ID_REUSED, "这个编号已经用过,请再按一次。");
    }

    /** As it goes over the wire. */
    public Reason reason() {
        return new Reason(code.name(), text);
    }
}
