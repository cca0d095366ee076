// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.display.speaker.chip.ChipFrame.Plain;
import io.jiaohao.display.speaker.chip.ChipFrame.Speak;
import io.jiaohao.display.speaker.chip.ChipFrame.Writing;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A chip's frames, byte for byte. */
final class ChipCodecTest {
    private static final Speak CALL = new Speak(Writing.GB2312, "请A001号到3号窗口");

    @ParameterizedTest
    @CsvSource({
        "SYN6288, syn6288-speak, ''",
        "SYN6288, syn6288-stop, STOP",
        "SYN6288, syn6288-pause, PAUSE",
        "SYN6288, syn6288-resume, RESUME",
        "SYN6288, syn6288-query, QUERY",
        "XFS5152CE, xfs5152ce-speak, ''",
        "XFS5152CE, xfs5152ce-query, QUERY",
        "XFS5152CE, xfs5152ce-stop, STOP",
    })
    void everyVectorIsWrittenAndReadByteForByte(ChipModel model, String capture, String plain) {
        // given
        var frame = plain.isEmpty() ? CALL : Plain.valueOf(plain);
        var bytes = ChipCaptures.bytes(capture);
        // then
        assertArrayEquals(bytes, ChipCodec.encode(model, frame));
        assertEquals(new ChipInbound.Whole(frame, bytes.length), ChipCodec.decode(model, bytes));
    }

    @ParameterizedTest
    @EnumSource(ChipModel.class)
    void everyPrefixWaitsAndTwoFramesAtOnceAreTwo(ChipModel model) {
        // given
        var one = ChipCodec.encode(model, CALL);
        for (var length = 0; length < one.length; length++) {
            assertEquals(new ChipInbound.Incomplete(), ChipCodec.decode(model, Arrays.copyOf(one, length)));
        }
        // when
        var two = Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, two, one.length, one.length);
        // then
        assertEquals(new ChipInbound.Whole(CALL, one.length), ChipCodec.decode(model, two));
    }

    @Test
    void everySingleWrongBitIsRefusedByTheChipThatHasASum() {
        var bytes = ChipCaptures.bytes("syn6288-speak");
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var wrong = bytes.clone();
            wrong[bit / 8] ^= (byte) (1 << (bit % 8));
            assertNotEquals(
                    ChipInbound.Whole.class,
                    ChipCodec.decode(ChipModel.SYN6288, wrong).getClass(),
                    "bit " + bit);
        }
    }

    @ParameterizedTest
    @EnumSource(ChipModel.class)
    void afterNoiseTheNextFrameIsFound(ChipModel model) {
        // given
        var frame = ChipCodec.encode(model, Plain.QUERY);
        var line = new byte[3 + frame.length];
        line[0] = 0x55;
        line[1] = (byte) 0xfd;
        line[2] = (byte) 0xff;
        System.arraycopy(frame, 0, line, 3, frame.length);
        // when
        var rest = line;
        while (ChipCodec.decode(model, rest) instanceof ChipInbound.Malformed(String reason, int skip)) {
            rest = Arrays.copyOfRange(rest, skip, rest.length);
        }
        // then
        assertEquals(new ChipInbound.Whole(Plain.QUERY, frame.length), ChipCodec.decode(model, rest));
    }

    @ParameterizedTest
    @EnumSource(ChipModel.class)
    void anyBytesAreAFrameOrWaitOrHaveAReason(ChipModel model) {
        var random = new Random(5);
        for (var round = 0; round < 50_000; round++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 2) {
                bytes[0] = (byte) 0xfd;
                bytes[1] = 0;
                bytes[2] = (byte) random.nextInt(40);
            }
            switch (ChipCodec.decode(model, bytes)) {
                case ChipInbound.Incomplete waits -> {}
                case ChipInbound.Whole whole -> assertEquals(true, whole.length() <= bytes.length);
                case ChipInbound.Malformed bad ->
                    assertEquals(true, bad.skip() > 0 && !bad.reason().isEmpty());
            }
        }
    }

    @Test
    void aTextThatIsTooLongIsNoFrame() {
        assertThrows(
                IllegalArgumentException.class, () -> ChipCodec.encode(ChipModel.SYN6288, Speak.of("号".repeat(101))));
        assertInstanceOf(
                ChipInbound.Malformed.class, ChipCodec.decode(ChipModel.SYN6288, new byte[] {(byte) 0xfd, 0x10, 0x00}));
    }

    @Test
    void whatGb2312LacksIsWrittenInGbk() {
        assertEquals(Writing.GB2312, Speak.of("请到三号窗口").writing());
        assertEquals(Writing.GBK, Speak.of("喆").writing());
    }

    @Test
    void theVolumeIsAMarkInFrontInTheChipsOwnSteps() {
        assertEquals("[v16]", ChipModel.SYN6288.volumeMark(100));
        assertEquals("[v8]", ChipModel.SYN6288.volumeMark(50));
        assertEquals("[v0]", ChipModel.XFS5152CE.volumeMark(0));
        assertEquals("[v9]", ChipModel.XFS5152CE.volumeMark(100));
    }
}
