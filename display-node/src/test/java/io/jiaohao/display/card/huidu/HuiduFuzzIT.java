// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes out of a HUIDU card's socket, and the XML in it. */
class HuiduFuzzIT {

    @Test
    void whateverACardSendsIsReadRefusedOrWaitedFor() throws Exception {
        var seeds = Stream.of("version", "heartbeat", "ask-session")
                .map(Captures::bytes)
                .toList();
        Fuzz.at("huidu", seeds, input -> {
            var left = input;
            while (HuiduCodec.decode(left) instanceof HuiduCodec.Reading.Complete(var frame, var consumed)) {
                assertTrue(consumed > 0 && consumed <= left.length);
                if (frame instanceof HuiduFrame.Piece piece) {
                    put(piece);
                }
                left = Arrays.copyOfRange(left, consumed, left.length);
            }
        });
    }

    private static void put(HuiduFrame.Piece piece) {
        try {
            new HuiduPieces().with(piece);
        } catch (IllegalArgumentException doesNotFit) {
            // as it should be said
        }
    }

    @Test
    void whateverStandsInItsXmlIsAnAnswerOrNone() throws Exception {
        var answer = HuiduXml.answer(new HuiduXml.Answer("g", "AddProgram", HuiduXml.SUCCESS));
        var program = HuiduXml.add("g", new HuiduProgram(List.of()), new HuiduXml.Look("SimSun", 12, "#ff0000"), 7);
        Fuzz.at("huidu-xml", List.of(answer, program), input -> {
            var text = new String(input, StandardCharsets.UTF_8);
            HuiduReader.answer(text);
            HuiduReader.request(text);
        });
    }
}
