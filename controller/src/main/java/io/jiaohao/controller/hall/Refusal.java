// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

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
        SERVICE_CLOSED,
        SLOT_FULL,
        TICKET_BUSY,
        NOT_WAITING,
        NOT_SERVED_HERE,
        NO_RIGHT,
        NOTHING_HELD,
        HELD_ELSEWHERE,
        ALREADY_THERE,
        NOT_MISSED,
        MISSED_IS_OVER,
        UNKNOWN_CLASS,
        NO_PRIORITY_ASKED,
        UNKNOWN_REASON,
        UNKNOWN_CLERK,
        CLERK_ELSEWHERE,
        WINDOW_TAKEN,
        NOTHING_TO_COVER,
        STILL_WORKING,
        NUMBER_GIVEN,
        BAD_NUMBERS,
        UNKNOWN_NOTE,
        UNKNOWN_APPOINTMENT,
        APPOINTMENT_TAKEN,
        NOT_BOOKABLE,
        WRONG_DAY,
        TOO_LATE,
        TOO_EARLY,
        UNKNOWN_BANK,
        TOO_MANY_BANKS,
        NOT_FINISHED,
        NOTHING_TO_RATE,
        ALREADY_RATED,
        YIELDED_ENOUGH,
        NOBODY_BEHIND,
        NOT_HERE,
        NOTED_ENOUGH,
        UNKNOWN_NOTICE,
        NOTICE_OVER,
        TOO_MANY_NOTICES,
        MONTH_NOT_OVER,
        UNKNOWN_SHEET,
        NOT_YOUR_FIGURES,
        NO_FIGURES_YET,
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

    static Refusal nothingToUndo(Duration within) {
        return new Refusal(Code.NOTHING_TO_UNDO, "没有可以撤回的叫号,叫号" + within.toSeconds() + "秒内才能撤回。");
    }

    static Refusal notRememberable(TicketNumber ticket) {
        return new Refusal(Code.NOT_REMEMBERABLE, ticket + "已经不在等候,请咨询导办台。");
    }

    static Refusal unknownBank() {
        return new Refusal(Code.UNKNOWN_BANK, "没有启用这份录音,或者重复了。");
    }

    static Refusal tooManyBanks(int most) {
        return new Refusal(Code.TOO_MANY_BANKS, "最多" + most + "份录音先后播放,请先停用一份。");
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
        return new Refusal(Code.PLAN_WOULD_LOSE, "新计划去掉了今天还有号的业务或正在办理的窗口,请下班后再改。");
    }

    /** {@code from}: when numbers are given again today. */
    static Refusal serviceClosed(String service, String why, @Nullable LocalTime from) {
        var again = from == null ? "" : from + "起可以取号。";
        return new Refusal(Code.SERVICE_CLOSED, "“" + service + "”窗口现在不办理:" + why + "。" + again);
    }

    static Refusal slotFull(boolean later) {
        return later
                ? new Refusal(Code.SLOT_FULL, "这个时段的号已取完,可取下一时段的号,或咨询导办台。")
                : new Refusal(Code.SLOT_FULL, "今天的号已取完,请咨询导办台。");
    }

    static Refusal ticketBusy(TicketNumber ticket, WindowNumber window) {
        return new Refusal(Code.TICKET_BUSY, ticket + "正在" + window + "号窗口办理。");
    }

    static Refusal notWaiting(TicketNumber ticket) {
        return new Refusal(Code.NOT_WAITING, ticket + "现在不在等候。");
    }

    static Refusal notServedHere(TicketNumber ticket) {
        return new Refusal(Code.NOT_SERVED_HERE, ticket + "的业务不在本窗口办理。");
    }

    static Refusal noRight() {
        return new Refusal(Code.NO_RIGHT, "您没有指定叫号的权限,请找值班负责人。");
    }

    static Refusal notYourFigures() {
        return new Refusal(Code.NOT_YOUR_FIGURES, "只能给自己的数据写说明。");
    }

    static Refusal noFiguresYet() {
        return new Refusal(Code.NO_FIGURES_YET, "这一天还没有到，不能写说明。");
    }

    static Refusal nothingHeld() {
        return new Refusal(Code.NOTHING_HELD, "没有挂起的号。");
    }

    static Refusal heldElsewhere(TicketNumber ticket, WindowNumber window) {
        return new Refusal(Code.HELD_ELSEWHERE, ticket + "的材料在" + window + "号窗口,请到原窗口恢复办理。");
    }

    static Refusal alreadyThere() {
        return new Refusal(Code.ALREADY_THERE, "已经在这里办理,不用转。");
    }

    static Refusal notMissed(TicketNumber ticket) {
        return new Refusal(Code.NOT_MISSED, ticket + "没有过号。");
    }

    static Refusal missedIsOver(int times) {
        return times == 0
                ? new Refusal(Code.MISSED_IS_OVER, "过号作废,请重新取号。")
                : new Refusal(Code.MISSED_IS_OVER, "过号后只能返回" + times + "次,请重新取号。");
    }

    static Refusal unknownClass() {
        return new Refusal(Code.UNKNOWN_CLASS, "没有这一类优先。");
    }

    static Refusal noPriorityAsked(TicketNumber ticket) {
        return new Refusal(Code.NO_PRIORITY_ASKED, ticket + "没有申请优先。");
    }

    static Refusal unknownReason() {
        return new Refusal(Code.UNKNOWN_REASON, "没有这个暂停原因。");
    }

    static Refusal unknownClerk() {
        return new Refusal(Code.UNKNOWN_CLERK, "没有这个工号。");
    }

    static Refusal clerkElsewhere(String badge, WindowNumber window) {
        return new Refusal(Code.CLERK_ELSEWHERE, "工号" + badge + "已在" + window + "号窗口,要换到这里吗?");
    }

    static Refusal windowTaken(String badge) {
        return new Refusal(Code.WINDOW_TAKEN, "工号" + badge + "还在这个窗口,要办理交接吗?");
    }

    static Refusal nothingToCover() {
        return new Refusal(Code.NOTHING_TO_COVER, "没有设置代管窗口。");
    }

    static Refusal stillWorking(WindowNumber window) {
        return new Refusal(Code.STILL_WORKING, window + "号窗口正在服务,不用代管。");
    }

    static Refusal numberGiven(TicketNumber ticket) {
        return new Refusal(Code.NUMBER_GIVEN, ticket + "已经发过,请核对手工号。");
    }

    static Refusal badNumbers() {
        return new Refusal(Code.BAD_NUMBERS, "请填同一业务的起止号,从小到大,一次最多100个。");
    }

    static Refusal unknownNote() {
        return new Refusal(Code.UNKNOWN_NOTE, "没有这张顺延凭条,或者已经用过。");
    }

    static Refusal unknownAppointment() {
        return new Refusal(Code.UNKNOWN_APPOINTMENT, "没有这个预约,或者已经办过、取消或过期。");
    }

    static Refusal appointmentTaken() {
        return new Refusal(Code.APPOINTMENT_TAKEN, "这个预约码已经用过,请重新预约。");
    }

    static Refusal notBookable(String why) {
        return new Refusal(Code.NOT_BOOKABLE, "不能预约:" + why + "。");
    }

    static Refusal wrongDay(Appointment booked) {
        return new Refusal(Code.WRONG_DAY, "这个预约是" + booked.day() + " " + booked.from() + "的,请到那天再来。");
    }

    static Refusal tooLate(String why) {
        return new Refusal(Code.TOO_LATE, why);
    }

    static Refusal tooEarly(LocalTime from) {
        return new Refusal(Code.TOO_EARLY, "来早了," + from + "起可以签到。");
    }

    static Refusal notFinished(TicketNumber ticket) {
        return new Refusal(Code.NOT_FINISHED, ticket + "还没有办完,办完后请再评价。");
    }

    static Refusal nothingToRate() {
        return new Refusal(Code.NOTHING_TO_RATE, "现在没有可以评价的业务,办完后请再按。");
    }

    static Refusal alreadyRated() {
        return new Refusal(Code.ALREADY_RATED, "这次办理已经评价过,谢谢您。");
    }

    static Refusal yieldedEnough(int times) {
        return new Refusal(Code.YIELDED_ENOUGH, "已经让过" + times + "次,不能再让,请留意叫号。");
    }

    static Refusal nobodyBehind(TicketNumber ticket) {
        return new Refusal(Code.NOBODY_BEHIND, ticket + "后面没有人等候,不用让,请留意叫号。");
    }

    static Refusal notHere(TicketNumber ticket) {
        return new Refusal(Code.NOT_HERE, ticket + "不在本窗口,也没有挂起在这里。");
    }

    static Refusal notedEnough(int most) {
        return new Refusal(Code.NOTED_ENOUGH, "一次办理最多写" + most + "条备注。");
    }

    static Refusal unknownNotice() {
        return new Refusal(Code.UNKNOWN_NOTICE, "没有这条通知,或者已经撤下。");
    }

    static Refusal noticeOver() {
        return new Refusal(Code.NOTICE_OVER, "这条通知的截止时间已经过了,请重新填写。");
    }

    static Refusal tooManyNotices(int most) {
        return new Refusal(Code.TOO_MANY_NOTICES, "最多同时发布" + most + "条通知,请先撤下一条。");
    }

    static Refusal monthNotOver(YearMonth month) {
        return new Refusal(Code.MONTH_NOT_OVER, month + "还没有过完,过完再公示。");
    }

    static Refusal unknownSheet(YearMonth month) {
        return new Refusal(Code.UNKNOWN_SHEET, month + "没有公示,或者已经撤回。");
    }

    /** The id stands for another command already. */
    public static Refusal idReused() {
        return new Refusal(Code.ID_REUSED, "这个编号已经用过,请再按一次。");
    }

    /** As it goes over the wire. */
    public Reason reason() {
        return new Reason(code.name(), text);
    }
}
