// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.Warning.AtWindow;
import io.jiaohao.controller.warnings.Warning.Everywhere;
import io.jiaohao.controller.warnings.Warning.Waiting;

/** A warning in words, short enough for a sign. Names no person. Pure. */
public final class Wording {
    private Wording() {}

    /** What it is: {@code 医保等候超时}. */
    public static String title(Warning warning) {
        return switch (warning.place()) {
            case Everywhere all -> name(warning.kind());
            case AtWindow at -> at.window() + "号" + name(warning.kind());
            case Waiting waiting -> waiting.service().shortName() + name(warning.kind());
        };
    }

    /** How it stands: {@code A012 已等35分钟}. */
    public static String detail(Warning warning) {
        var value = warning.value();
        return switch (warning.kind()) {
            case WAIT ->
                warning.place() instanceof Waiting waiting
                        ? waiting.ticket() + " 已等" + waiting.minutes() + "分钟"
                        : "已到目标的" + value + "%";
            case WAIT_SHARE, WINDOW_LOAD, HALL_LOAD, VISIT_SHARE, MISSED_SHARE -> "现为" + value + "%";
            case VISITS_OVER, BAD_GRADES -> "今天" + value + "笔";
            case AT_WORK -> "已" + value + "分钟 请安排休息";
        };
    }

    /** News in one line: {@code 【红】医保等候超时:A012 已等35分钟}. */
    public static String chinese(News news) {
        return switch (news) {
            case News.Trial trial -> "【测试】叫号系统的预警能送到这里";
            case News.OfWarning of -> chinese(of.what(), of.warning());
        };
    }

    private static String chinese(News.What what, Warning warning) {
        return switch (what) {
            case RAISED -> level(warning.level()) + title(warning) + ":" + detail(warning);
            case REPEATED -> level(warning.level()) + title(warning) + ":" + detail(warning) + ",仍未好转";
            case OVER -> "【解除】" + title(warning);
        };
    }

    /** The same in English. */
    public static String english(News news) {
        return switch (news) {
            case News.Trial trial -> "[TEST] warnings of the queue system arrive here";
            case News.OfWarning of -> english(of.what(), of.warning());
        };
    }

    private static String english(News.What what, Warning warning) {
        return switch (what) {
            case RAISED -> "[" + warning.level() + "] " + titleEnglish(warning) + ": " + detailEnglish(warning);
            case REPEATED ->
                "[" + warning.level() + "] " + titleEnglish(warning) + ": " + detailEnglish(warning) + ", still";
            case OVER -> "[OVER] " + titleEnglish(warning);
        };
    }

    private static String titleEnglish(Warning warning) {
        return switch (warning.place()) {
            case Everywhere all -> nameEnglish(warning.kind());
            case AtWindow at -> nameEnglish(warning.kind()) + " at window " + at.window();
            case Waiting waiting ->
                nameEnglish(warning.kind()) + " for " + waiting.service().nameEn();
        };
    }

    private static String detailEnglish(Warning warning) {
        var value = warning.value();
        return switch (warning.kind()) {
            case WAIT ->
                warning.place() instanceof Waiting waiting
                        ? waiting.ticket() + " has waited " + waiting.minutes() + " minutes"
                        : value + "% of the target";
            case WAIT_SHARE, WINDOW_LOAD, HALL_LOAD, VISIT_SHARE, MISSED_SHARE -> value + "%";
            case VISITS_OVER, BAD_GRADES -> value + " today";
            case AT_WORK -> value + " minutes without a break";
        };
    }

    private static String level(Level level) {
        return switch (level) {
            case YELLOW -> "【黄】";
            case ORANGE -> "【橙】";
            case RED -> "【红】";
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case WAIT -> "等候超时";
            case WAIT_SHARE -> "等候超时率";
            case WINDOW_LOAD -> "窗口饱和度";
            case HALL_LOAD -> "大厅饱和度";
            case VISIT_SHARE -> "超时办结率";
            case VISITS_OVER -> "超时业务";
            case MISSED_SHARE -> "弃号率";
            case BAD_GRADES -> "差评";
            case AT_WORK -> "窗口连续工作";
        };
    }

    private static String nameEnglish(Kind kind) {
        return switch (kind) {
            case WAIT -> "Wait over the target";
            case WAIT_SHARE -> "Share of waits over the target";
            case WINDOW_LOAD -> "Saturation";
            case HALL_LOAD -> "Saturation of the hall";
            case VISIT_SHARE -> "Share of visits over the promised time";
            case VISITS_OVER -> "Visits over the promised time";
            case MISSED_SHARE -> "Share of calls missed";
            case BAD_GRADES -> "Bad grades";
            case AT_WORK -> "Work without a break";
        };
    }
}
