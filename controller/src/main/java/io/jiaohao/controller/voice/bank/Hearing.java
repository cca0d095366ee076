// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.controller.voice.cutting.Clip;
import io.jiaohao.controller.voice.cutting.Comparison;
import io.jiaohao.controller.voice.cutting.Comparison.Doubt;
import io.jiaohao.protocol.voice.BankLimits;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A recording held against its script: counted, and each clip checked.
 *
 * @param heard for each clip how long it is and what is wrong with it
 * @param doubts where clips and lines part
 */
public record Hearing(VoiceScript script, List<Heard> heard, List<Doubt> doubts) {

    /** Nobody keeps more of them in mind. */
    private static final int PLACES = 3;

    /** One clip. */
    public record Heard(long millis, List<Clip.Warning> warnings) {}

    public Hearing {
        heard = List.copyOf(heard);
        doubts = List.copyOf(doubts);
    }

    static Hearing of(Recording recording, VoiceScript script, Recordings recordings) throws IOException {
        var lines = script.units().stream().map(VoiceScript.Unit::toRead).toList();
        var seconds =
                recording.clips().stream().mapToDouble(Recording.Piece::seconds).toArray();
        var expected = Comparison.expected(lines, seconds);
        var heard = new ArrayList<Heard>();
        for (var n = 0; n < seconds.length; n++) {
            // where the count is wrong, nobody knows which line a clip is
            var should = expected.length == seconds.length ? expected[n] : seconds[n];
            // one at a time: this program has little memory
            var warnings = recordings.clip(recording, n).warnings(should, recording.floor());
            heard.add(new Heard(Math.round(1000 * seconds[n]), warnings));
        }
        return new Hearing(script, heard, Comparison.doubts(seconds, expected));
    }

    public boolean complete() {
        return heard.size() == script.units().size();
    }

    /** Whether the nodes take what it makes. */
    public boolean fits() {
        return millis() <= 1000L * BankLimits.MOST_SECONDS;
    }

    private long millis() {
        return heard.stream().mapToLong(Heard::millis).sum();
    }

    /** For the manager. */
    public String sentence() {
        var lines = script.units().size();
        if (complete() && !fits()) {
            return "脚本有" + lines + "句,录音里听出" + lines + "句,但一共" + (millis() + 999) / 1000 + "秒,播音设备最多存"
                    + BankLimits.MOST_SECONDS + "秒。请把读得慢的几句重录。";
        }
        if (complete()) {
            var doubtful =
                    heard.stream().filter(one -> !one.warnings().isEmpty()).count();
            return "脚本有" + lines + "句,录音里听出" + lines + "句。"
                    + (doubtful == 0 ? "请逐句听一遍,没有问题就启用。" : "有" + doubtful + "句要听一听,见表中的提醒。");
        }
        var places =
                doubts.stream().map(Hearing::sentence).distinct().limit(PLACES).toList();
        return "脚本有" + lines + "句,录音里听出" + heard.size() + "句:" + String.join(";", places)
                + (doubts.size() > PLACES ? "等。差得较多,请对照脚本听一遍。" : "。");
    }

    private static String sentence(Doubt doubt) {
        var line = doubt.line() + 1;
        return switch (doubt.kind()) {
            case RUN_TOGETHER -> "第" + line + "句附近可能连读了";
            case BROKEN -> "第" + line + "句中间可能停顿了";
            case LEFT_OUT -> "第" + line + "句附近可能漏读了";
            case TOO_MANY -> "第" + line + "句前面可能多出一段声音";
        };
    }
}
