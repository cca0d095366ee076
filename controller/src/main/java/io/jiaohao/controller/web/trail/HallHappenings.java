// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event did to the hall, its windows, voice, notices and appointments, in a sentence; of tickets tells {@link Happenings}. */
record HallHappenings(Plan plan) {

    Said said(Event event) {
        return switch (event) {
            case Event.OfTicket ticket -> new Happenings(plan).said(ticket);
            case Event.OfWindow window -> window(window);
            case Event.OfVoice voice -> voice(voice);
            case Event.OfAppointment appointment -> appointment(appointment);
            case Event.OfNotice notice -> notice(notice);
            case Event.DayOpened opened ->
                new Said("开始一天：" + opened.date() + "。", "The day began: " + opened.date() + ".");
            case Event.DayClosed closed ->
                new Said(
                        "一天结束，共%d个号。".formatted(closed.fates().size()),
                        "The day ended with %d numbers."
                                .formatted(closed.fates().size()));
            case Event.ControllerStarted started ->
                new Said("系统启动，版本" + started.version() + "。", "The system started, version " + started.version() + ".");
            case Event.PlanApplied applied -> new Said("启用了新的计划。", "A new plan applies.");
            case Event.ClockCorrected clock ->
                new Said(
                        "系统时钟调整了%d秒。".formatted(clock.by().toSeconds()),
                        "The clock was set by %d s.".formatted(clock.by().toSeconds()));
            case Event.DamageFound damage ->
                new Said(
                        "第%d到%d条记录损坏，文件%s已另存。".formatted(damage.from(), damage.to(), damage.file()),
                        "Records %d to %d were damaged; file %s was set aside."
                                .formatted(damage.from(), damage.to(), damage.file()));
            case Event.PinSet pin ->
                new Said("设置了工号" + pin.badge() + "的密码。", "The PIN of badge " + pin.badge() + " was set.");
            case Event.FiguresNoted noted ->
                noted.text() == null
                        ? new Said(
                                "工号" + noted.badge() + "撤回了" + noted.span() + "的本人说明。",
                                "Badge " + noted.badge() + " withdrew the note on " + noted.span() + ".")
                        : new Said(
                                "工号" + noted.badge() + "给" + noted.span() + "的数据写了本人说明。",
                                "Badge " + noted.badge() + " wrote a note on the figures of " + noted.span() + ".");
            case Event.ServiceLeft left ->
                new Said(
                        zh(left.service()) + "有人等候，没有窗口办理。",
                        en(left.service()) + ": people wait and no window serves it.");
            case Event.ServiceServed served ->
                new Said(zh(served.service()) + "又有窗口办理。", en(served.service()) + " is served again.");
            case Event.HoursTurned turned ->
                new Said(
                        (turned.outOfHours() ? "窗口下班" : "窗口上班")
                                + "，%d项业务停止取号。".formatted(turned.shut().size()),
                        (turned.outOfHours() ? "Windows are off work" : "Windows are at work")
                                + "; numbers of %d services are not given."
                                        .formatted(turned.shut().size()));
            case Event.PriorityShareHigh share ->
                new Said(
                        "申请优先的号占%d%%，超过提醒线。".formatted(share.percent()),
                        "%d%% of numbers ask for priority: more than expected.".formatted(share.percent()));
            case Event.Answered answered -> new Said("已答复。", "Answered.");
        };
    }

    private Said window(Event.OfWindow event) {
        return switch (event) {
            case Event.WindowOpened opened ->
                at(opened, "开放" + zh(opened.badge(), opened.rostered()), "opened" + en(opened.badge()));
            case Event.WindowClosed closed -> at(closed, "关闭", "closed");
            case Event.WindowPaused paused ->
                at(paused, "暂停" + because(paused.reason()), "paused" + reason(paused.reason()));
            case Event.PauseExplained why ->
                at(why, "暂停的原因：" + why.reason(), "gave the reason of its pause: " + why.reason());
            case Event.WindowContinued continued -> at(continued, "恢复服务", "went on");
            case Event.WindowHandedOver over ->
                at(
                        over,
                        "交接：工号" + over.from() + "交给工号" + over.to(),
                        "was handed over by badge " + over.from() + " to badge " + over.to());
            case Event.ClerkCorrected corrected ->
                at(
                        corrected,
                        "更正在岗人员为工号" + corrected.to() + (corrected.from() == null ? "" : "（原为" + corrected.from() + "）"),
                        "was corrected: badge " + corrected.to() + " sits there");
            case Event.CoverBegun begun ->
                at(begun, "开始代管" + begun.other() + "号窗口", "stands in for window " + begun.other());
            case Event.CoverEnded ended ->
                at(ended, "不再代管" + ended.other() + "号窗口", "no longer stands in for window " + ended.other());
        };
    }

    private Said voice(Event.OfVoice event) {
        return switch (event) {
            case Event.VoiceMuted muted ->
                new Said(
                        "“" + muted.zone() + "”静音到" + time(muted.until()) + "。",
                        "Zone " + muted.zone() + " is silent until " + time(muted.until()) + ".");
            case Event.VoiceUnmuted unmuted ->
                new Said("“" + unmuted.zone() + "”恢复播报。", "Zone " + unmuted.zone() + " speaks again.");
            case Event.VolumeSet set ->
                new Said(
                        "“%s”音量%s%d档。".formatted(set.zone(), set.steps() < 0 ? "调小" : "调大", Math.abs(set.steps())),
                        "Zone %s: volume %+d steps.".formatted(set.zone(), set.steps()));
            case Event.VoiceBanksChosen chosen ->
                new Said(
                        "更换播报录音：%d份。".formatted(chosen.banks().size()),
                        "Voices chosen: %d recordings.".formatted(chosen.banks().size()));
            case Event.NoticeSaid notice -> new Said("大厅广播：" + notice.text(), "Said to the hall: " + notice.text());
        };
    }

    private static Said notice(Event.OfNotice event) {
        return switch (event) {
            case Event.NoticePosted posted ->
                new Said(
                        "发布公告：" + posted.notice().text(),
                        "Notice posted: " + posted.notice().text());
            case Event.NoticeTakenDown down -> new Said("撤下公告。", "A notice was taken down.");
            case Event.SheetPublished published -> {
                var month = published.sheet().month();
                yield new Said(
                        "公示%s的运行情况，第%d版。".formatted(month, published.version()),
                        "The sheet of %s was published, version %d.".formatted(month, published.version()));
            }
            case Event.SheetWithdrawn withdrawn ->
                new Said(
                        "撤回%s的公示。".formatted(withdrawn.month()),
                        "The sheet of %s was withdrawn.".formatted(withdrawn.month()));
        };
    }

    private Said appointment(Event.OfAppointment event) {
        return switch (event) {
            case Event.AppointmentBooked booked ->
                new Said(
                        "预约%s：%s，%s %s。".formatted(booked.code(), zh(booked.service()), booked.day(), booked.from()),
                        "Booked %s: %s, %s %s."
                                .formatted(booked.code(), en(booked.service()), booked.day(), booked.from()));
            case Event.AppointmentMoved moved ->
                new Said(
                        "预约%s改到%s %s。".formatted(moved.code(), moved.day(), moved.from()),
                        "Appointment %s moved to %s %s.".formatted(moved.code(), moved.day(), moved.from()));
            case Event.AppointmentCancelled cancelled ->
                new Said("取消预约" + cancelled.code() + "。", "Appointment " + cancelled.code() + " was cancelled.");
            case Event.AppointmentExpired expired ->
                new Said("预约" + expired.code() + "没有人来。", "Nobody came for appointment " + expired.code() + ".");
        };
    }

    private static Said at(Event.OfWindow event, String zh, String en) {
        WindowNumber window = event.window();
        return new Said(window + "号窗口" + zh + "。", "Window " + window + " " + en + ".");
    }

    private static String zh(@Nullable String badge, boolean rostered) {
        return badge == null ? "" : "，工号" + badge + (rostered ? "（按排班）" : "");
    }

    private static String en(@Nullable String badge) {
        return badge == null ? "" : " by badge " + badge;
    }

    private static String because(@Nullable String reason) {
        return reason == null ? "" : "：" + reason;
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : ": " + reason;
    }

    private String time(Instant instant) {
        return plan.calendar().time(instant).withNano(0).toString();
    }

    private String zh(ServiceCode code) {
        return plan.service(code).map(Service::name).orElse(code.text());
    }

    private String en(ServiceCode code) {
        return plan.service(code).map(Service::nameEn).orElse(code.text());
    }
}
