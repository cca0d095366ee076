// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import io.jiaohao.display.speaker.chip.ChipFrame.Plain;
import io.jiaohao.display.speaker.chip.ChipFrame.Speak;
import io.jiaohao.display.speaker.chip.ChipFrame.Writing;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Frames as bytes: FD, length in two bytes, command, what belongs to it and, for a SYN6288, the XOR of all bytes before (domain.md
 * section 4). Pure and total.
 */
final class ChipCodec {
    /** A SYN6288 takes no more in one frame; an XFS5152CE would take 4 KB, and gets the same. */
    static final int LONGEST_TEXT = 200;

    private static final int HEAD = 0xfd;
    private static final int HEADER = 3;
    private static final int SPEAK = 0x01;
    /** Bits 3 to 7 of a SYN6288's parameter choose music behind the voice. */
    private static final int WRITING_BITS = 0x07;

    private ChipCodec() {}

    static byte[] encode(ChipModel model, ChipFrame frame) {
        return switch (frame) {
            case Plain plain -> framed(model, new byte[] {(byte) plain.command()});
            case Speak(Writing writing, String text) -> {
                var bytes = text.getBytes(writing.charset());
                if (bytes.length > LONGEST_TEXT) {
                    throw new IllegalArgumentException(
                            "a text of " + bytes.length + " bytes is too long for one frame");
                }
                var body = new byte[2 + bytes.length];
                body[0] = SPEAK;
                body[1] = (byte) writing.code();
                System.arraycopy(bytes, 0, body, 2, bytes.length);
                yield framed(model, body);
            }
        };
    }

    private static byte[] framed(ChipModel model, byte[] body) {
        var length = body.length + (model.checked() ? 1 : 0);
        var out = new ByteArrayOutputStream();
        out.write(HEAD);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(body);
        if (model.checked()) {
            out.write(xor(out.toByteArray()));
        }
        return out.toByteArray();
    }

    private static int xor(byte[] bytes) {
        var sum = 0;
        for (var each : bytes) {
            sum ^= each;
        }
        return sum & 0xff;
    }

    /** Reads the frame at the head of some bytes, as a chip does. */
    static ChipInbound decode(ChipModel model, byte[] bytes) {
        if (bytes.length == 0) {
            return new ChipInbound.Incomplete();
        }
        if ((bytes[0] & 0xff) != HEAD) {
            return new ChipInbound.Malformed("no frame begins here", 1);
        }
        if (bytes.length < HEADER) {
            return new ChipInbound.Incomplete();
        }
        var least = model.checked() ? 2 : 1;
        var length = ((bytes[1] & 0xff) << 8) | (bytes[2] & 0xff);
        if (length < least || length > LONGEST_TEXT + least + 1) {
            return new ChipInbound.Malformed("a length of " + length + " cannot be", 1);
        }
        return bytes.length < HEADER + length
                ? new ChipInbound.Incomplete()
                : whole(model, Arrays.copyOf(bytes, HEADER + length));
    }

    private static ChipInbound whole(ChipModel model, byte[] frame) {
        if (model.checked() && xor(frame) != 0) {
            return new ChipInbound.Malformed("the sum does not fit", 1);
        }
        var end = frame.length - (model.checked() ? 1 : 0);
        var command = frame[HEADER] & 0xff;
        if (command == SPEAK) {
            return speak(frame, end);
        }
        return Stream.of(Plain.values())
                .filter(plain -> plain.command() == command && end == HEADER + 1)
                .findFirst()
                .<ChipInbound>map(plain -> new ChipInbound.Whole(plain, frame.length))
                .orElseGet(() -> new ChipInbound.Malformed("command " + command + " is not known", frame.length));
    }

    private static ChipInbound speak(byte[] frame, int end) {
        if (end < HEADER + 2) {
            return new ChipInbound.Malformed("there is nothing to speak", frame.length);
        }
        var code = frame[HEADER + 1] & WRITING_BITS;
        return Stream.of(Writing.values())
                .filter(writing -> writing.code() == code)
                .findFirst()
                .<ChipInbound>map(writing -> new ChipInbound.Whole(
                        new Speak(writing, new String(frame, HEADER + 2, end - HEADER - 2, writing.charset())),
                        frame.length))
                .orElseGet(() -> new ChipInbound.Malformed("writing " + code + " is not used here", frame.length));
    }
}
