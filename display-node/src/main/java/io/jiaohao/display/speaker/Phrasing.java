// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.speech.Wording;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.Message.VoiceBank;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences make up an announcement: in which languages and with which recordings, how often each, and how short. Pure and
 * immutable.
 */
final class Phrasing {
    private static final String CHINESE = "zh";

    /** Who says an announcement, one after the other. */
    private record Tongue(String language, @Nullable String bank, boolean besides) {}

    private final SpeakerSettings settings;
    private final List<Tongue> tongues;

    /** @param recordings in the order in which they sound */
    Phrasing(SpeakerSettings settings, List<VoiceBank> recordings) {
        this.settings = settings;
        this.tongues = tongues(settings.languages(), recordings);
    }

    /** A language without a recording is not lost: Chinese comes before the recordings, others after them. */
    private static List<Tongue> tongues(List<String> languages, List<VoiceBank> recordings) {
        var recorded = new ArrayList<Tongue>();
        Set<String> spoken = new LinkedHashSet<>();
        for (var each : recordings) {
            var first = spoken.add(each.language());
            recorded.add(new Tongue(each.language(), each.name(), !first || !languages.contains(each.language())));
        }
        var all = new ArrayList<Tongue>();
        var missing = languages.stream()
                .filter(language -> !spoken.contains(language))
                .toList();
        missing.stream().filter(CHINESE::equals).forEach(zh -> all.add(new Tongue(zh, null, false)));
        all.addAll(recorded);
        missing.stream().filter(other -> !other.equals(CHINESE)).forEach(own -> all.add(new Tongue(own, null, false)));
        return all;
    }

    /** @param busy whether so many wait that each is said once and in few words */
    List<Utterance> of(Announce announce, boolean busy, int volume) {
        var all = new ArrayList<Utterance>();
        for (var tongue : tongues(announce)) {
            var text = text(announce, tongue);
            for (var time = 0; text != null && time < times(announce, tongue, busy); time++) {
                var shorter = busy ? Wording.shorter(text, tongue.language()) : text;
                var besides = tongue.besides() || borrowed(announce, tongue);
                var saying = new Saying(shorter, tongue.language(), tongue.bank(), besides);
                all.add(new Utterance(saying, settings.chime() && all.isEmpty(), volume));
            }
        }
        return all;
    }

    /** The hall's, or Chinese and then the ticket's own. */
    private List<Tongue> tongues(Announce announce) {
        var own = announce.language();
        if (own == null) {
            return tongues;
        }
        var both = new ArrayList<>(tongues.stream()
                .filter(each -> !each.language().equals(own) && !english(each))
                .toList());
        both.add(tongues.stream()
                .filter(each -> each.language().equals(own) && !each.besides())
                .findFirst()
                .orElse(new Tongue(own, null, false)));
        return both;
    }

    private static boolean english(Tongue tongue) {
        return tongue.language().startsWith("en");
    }

    private int times(Announce announce, Tongue tongue, boolean busy) {
        return busy || Announcements.notice(announce) || announce.language() != null || tongue.besides()
                ? 1
                : settings.times();
    }

    /** Chinese words in another tongue: only a person reads them so. */
    private static boolean borrowed(Announce announce, Tongue tongue) {
        return !tongue.language().startsWith(CHINESE) && !announce.texts().containsKey(tongue.language());
    }

    /** A dialect is written as Chinese is: its recording says the Chinese sentence. */
    private static @Nullable String text(Announce announce, Tongue tongue) {
        if (tongue.language().startsWith(CHINESE)) {
            return announce.text();
        }
        var own = announce.texts().get(tongue.language());
        return own != null || english(tongue) || tongue.bank() == null ? own : announce.text();
    }
}
