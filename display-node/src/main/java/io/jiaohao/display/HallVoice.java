// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.bank.BankMaker;
import io.jiaohao.display.bank.ClipVoice;
import io.jiaohao.display.bank.HallBanks;
import io.jiaohao.display.bank.NodeBanks;
import io.jiaohao.display.bank.Shelf;
import io.jiaohao.display.speaker.AplaySink;
import io.jiaohao.display.speaker.FolderSink;
import io.jiaohao.display.speaker.Loudspeaker;
import io.jiaohao.display.speaker.Mouth;
import io.jiaohao.display.speaker.Sink;
import io.jiaohao.display.speaker.Speaker;
import io.jiaohao.display.speaker.chip.ChipDriver;
import io.jiaohao.display.speech.Lexicon;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.CommandVoice;
import io.jiaohao.display.voices.EspeakVoice;
import io.jiaohao.display.voices.Remembering;
import io.jiaohao.display.voices.Voice;
import io.jiaohao.display.voices.Voices;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loudspeaker of a node, put together: voices, recordings, what they are heard through, and the topics they listen to. */
final class HallVoice implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HallVoice.class);

    /** A minute of sound, for what a slow voice said last. */
    private static final long REMEMBERED_BYTES = 2_700_000;

    /** Chips speak three or four Hanzi a second; a mute one is rather given too much. */
    private static final Duration HANZI_AT_LEAST = Duration.ofMillis(300);

    /** On a small box the signs come first; until the bank is there, espeak-ng itself speaks. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final VoiceConfig config;
    private final Devices devices;
    private final SpeakerState state;
    private final Shelf shelf = new Shelf();
    private final HallBanks recordings;
    private final Normaliser normaliser;
    private final Lexicon lexicon;
    private final Speaker speaker;
    private final Thread banks = Thread.ofVirtual().name("banks").unstarted(this::banks);

    /**
     * Puts everything together; what is missing is told, and mends itself.
     *
     * @throws IOException where the folder for sound, or the hall's lexicon, cannot be used
     */
    HallVoice(VoiceConfig config, Link link, Devices devices) throws IOException {
        this.config = config;
        this.devices = devices;
        this.state = new SpeakerState(devices, config.settings().zone());
        this.normaliser = new Normaliser(config.yao());
        this.lexicon = Lexicons.read(config.lexicon());
        this.recordings = new HallBanks(
                config.banks(), config.source().http(), config.source().token(), shelf, this::recordings);
        this.speaker = new Speaker(mouths(), config.settings(), System::nanoTime, state::is);
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.ANNOUNCE)), (topic, message) -> heard(message));
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.VOICE)), (topic, message) -> heard(message));
        link.listen(Topic.Filter.only(Topic.of(Topic.Kind.BOARD)), (topic, message) -> heard(message));
    }

    /** Begins to speak; a bank is made beside it where there is none. */
    void open() {
        var missing = missing();
        state.is(missing.isEmpty() ? DeviceState.READY : DeviceState.ABSENT, missing.isEmpty() ? null : missing);
        speaker.open();
        banks.start();
    }

    private void heard(Message message) {
        if (message instanceof Message.Announce announce) {
            speaker.announce(announce);
        } else if (message instanceof Message.Voice voice) {
            recordings.heard(voice.banks());
            speaker.heard(voice);
            state.heard(voice);
        } else if (message instanceof Message.Board board) {
            speaker.heard(board);
        }
    }

    private void recordings(List<String> missing) {
        devices.is(
                "recordings",
                missing.isEmpty() ? DeviceState.READY : DeviceState.FAULTY,
                missing.isEmpty() ? null : String.join("; ", missing));
    }

    private void banks() {
        var mine = new NodeBanks(config.banks(), shelf);
        mine.load();
        if (config.voices().contains(VoiceConfig.BANK) && Programs.found(EspeakVoice.PROGRAM)) {
            try {
                Thread.sleep(AFTER_THE_START);
                mine.make(new BankMaker(espeak()), scripts(), "espeak " + config.wordsPerMinute() + lexicon);
            } catch (InterruptedException closed) {
                LOG.debug("closed before a bank was made");
            }
        }
    }

    private List<VoiceScript> scripts() {
        return config.settings().languages().stream()
                .map(language -> VoiceScript.of(language, config.words()))
                .toList();
    }

    /** Which program is not installed although a voice needs it; empty where none is. */
    private String missing() {
        var espeak = config.voices().contains(VoiceConfig.ESPEAK) && !Programs.found(EspeakVoice.PROGRAM);
        var aplay = config.folder() == null
                && !config.voices().equals(List.of(VoiceConfig.CHIP))
                && !Programs.found(AplaySink.PROGRAM);
        return aplay
                ? "aplay is not installed: apt install alsa-utils"
                : espeak ? "espeak-ng is not installed: apt install espeak-ng" : "";
    }

    private List<Mouth> mouths() throws IOException {
        var all = new ArrayList<Mouth>();
        var voices = config.voices().stream()
                .filter(name -> !name.equals(VoiceConfig.CHIP))
                .map(this::voice)
                .toList();
        if (!voices.isEmpty()) {
            all.add(new Loudspeaker(new Voices(voices), sink(), System::nanoTime, Thread::startVirtualThread));
        }
        if (config.chip() != null) {
            var first = config.voices().getFirst().equals(VoiceConfig.CHIP);
            all.add(first ? 0 : all.size(), chip(config.chip()));
        }
        return all;
    }

    private Voice voice(String name) {
        return switch (name) {
            case VoiceConfig.BANK -> new ClipVoice(shelf, normaliser);
            case VoiceConfig.ESPEAK -> new Remembering(espeak(), REMEMBERED_BYTES);
            case VoiceConfig.COMMAND ->
                new Remembering(
                        new CommandVoice(
                                config.command().line(), config.command().patience(), normaliser, lexicon),
                        REMEMBERED_BYTES);
            default -> throw new IllegalArgumentException("no voice is called " + name);
        };
    }

    private Mouth chip(VoiceConfig.Chip chip) {
        return new ChipDriver(chip.model(), chip.line(), normaliser, lexicon, HANZI_AT_LEAST, System::nanoTime);
    }

    private EspeakVoice espeak() {
        return new EspeakVoice(normaliser, lexicon, config.wordsPerMinute());
    }

    private Sink sink() throws IOException {
        var folder = config.folder();
        return folder == null
                ? new AplaySink(config.device(), System::nanoTime)
                : new FolderSink(folder, Thread::sleep);
    }

    @Override
    public void close() {
        speaker.close();
        recordings.close();
        banks.interrupt();
        try {
            banks.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
