// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the screens say of a sheet: its key figures in one short sentence, in Chinese as all notices, without those that are withheld. */
public final class NoticeText {
    private NoticeText() {}

    public static String of(Sheet sheet) {
        var said = new ArrayList<String>();
        var values = sheet.total().values();
        add(said, values.get(Told.SERVED.key()), value -> "办理%.0f件".formatted(value));
        add(said, values.get(Told.WAIT_MEAN.key()), value -> "平均等候" + minutes(value));
        add(said, values.get(Told.SATISFIED.key()), value -> "满意率%.1f%%".formatted(value * 100));
        return sheet.month().getMonthValue() + "月公示：" + (said.isEmpty() ? "本月无可公布的数字" : String.join("，", said))
                + "。全表见公示页。";
    }

    private static String minutes(double millis) {
        var minutes = Math.round(millis / 60_000);
        return minutes == 0 ? "不到1分钟" : minutes + "分钟";
    }

    private interface Say {
        String of(double value);
    }

    private static void add(List<String> said, @Nullable Double value, Say say) {
        if (value != null) {
            said.add(say.of(value));
        }
    }
}
