// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.idcard.SamCodec.Reading;
import io.jiaohao.printer.idcard.SamFrame.Command;
import io.jiaohao.printer.idcard.SamFrame.Reply;
import io.jiaohao.protocol.fuzz.Fuzz;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a card reader says, and what an emulated one is sent. */
class SamFuzzIT {

    @Test
    void aReaderMayAnswerWhateverItLikes() throws Exception {
        var seeds = new ArrayList<byte[]>();
        Captures.REPLIES.forEach(name -> seeds.add(Captures.bytes(name)));
        seeds.add(SamCodec.encode(SamStatus.DONE.word(), SamEmulator.content("110101190001010015")));
        Fuzz.at("id-card", seeds, SamFuzzIT::read);
    }

    @Test
    void theEmulatorMayBeSentWhateverThereIs() throws Exception {
        List<byte[]> seeds = Captures.COMMANDS.stream().map(Captures::bytes).toList();
        Fuzz.at("id-card-emulator", seeds, input -> {
            var rest = input;
            for (var reading = SamCodec.command(rest, rest.length);
                    !(reading instanceof Reading.Incomplete<Command>);
                    reading = SamCodec.command(rest, rest.length)) {
                rest = Arrays.copyOfRange(rest, progress(reading), rest.length);
            }
        });
    }

    private static void read(byte[] input) {
        var rest = input;
        for (var reading = SamCodec.reply(rest, rest.length);
                !(reading instanceof Reading.Incomplete<Reply>);
                reading = SamCodec.reply(rest, rest.length)) {
            if (reading instanceof Reading.Complete<Reply>(var reply, var consumed)) {
                assertTrue(SamCodec.number(rest, reply).orElse(0) + SamCodec.NUMBER <= rest.length || consumed < 40);
            }
            rest = Arrays.copyOfRange(rest, progress(reading), rest.length);
        }
    }

    private static int progress(Reading<?> reading) {
        assertTrue(reading.consumed() > 0, "no progress");
        return reading.consumed();
    }
}
