// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import java.util.Locale;

/** What a hall can be warned of, with the three values that come with the program. */
public enum Kind {
    /** 等候超时: the longest wait of those who wait now, in per cent of its service's target. */
    WAIT(100, 150, 200),
    /** 等候超时率: of those called today or waiting now, who waited longer than the target, in per cent. */
    WAIT_SHARE(20, 35, 50),
    /** 窗口饱和度: the fullest window's; see {@link Saturation}, in per cent. */
    WINDOW_LOAD(80, 100, 150),
    /** 大厅饱和度: that of all windows at work together, in per cent. */
    HALL_LOAD(80, 100, 150),
    /** 超时办结率: of today's finished visits, those whose handling took longer than promised, in per cent. */
    VISIT_SHARE(20, 35, 50),
    /** 超时业务笔数: today's visits, finished or at a window now, that take longer than promised. */
    VISITS_OVER(5, 10, 20),
    /** 弃号率: of those called today, who missed their call and have not come back, in per cent. */
    MISSED_SHARE(15, 25, 40),
    /** 差评笔数: today's grades 不满意 and 非常不满意. */
    BAD_GRADES(1, 3, 5),
    /** 连续工作时长超界: the longest time that a window has been open under one person without a break, in minutes. */
    AT_WORK(120, 180, 240);

    @SuppressWarnings("ImmutableEnumChecker") // a record of three numbers
    private final Thresholds usual;

    Kind(int yellow, int orange, int red) {
        usual = new Thresholds(yellow, orange, red);
    }

    public Thresholds usual() {
        return usual;
    }

    /** What its values count: {@code %}, {@code visits} or {@code minutes}. */
    public String unit() {
        return switch (this) {
            case WAIT, WAIT_SHARE, WINDOW_LOAD, HALL_LOAD, VISIT_SHARE, MISSED_SHARE -> "%";
            case VISITS_OVER, BAD_GRADES -> "visits";
            case AT_WORK -> "minutes";
        };
    }

    /** Its key in the settings: {@code waitShare}. */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
}
