// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import io.jiaohao.display.card.onbon.frame.OnbonMessage.Deletion;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data part of a frame: group, command, reply wish or error, two reserved bytes, payload. Pure and total. */
public final class OnbonContent {
    /** What the cards' fonts have. */
    public static final Charset GB2312 = Charset.forName("GB2312");

    private static final int REPLY_WANTED = 1;
    private static final int HEAD = 5;
    private static final int BARCODE = 16;
    private static final int CUSTOM_ID = 12;
    private static final int IN_DOTS = 0x8000;

    private OnbonContent() {}

    static byte[] write(OnbonMessage message) {
        return switch (message) {
            case OnbonMessage.Ping() -> head(0xa2, 0x00, REPLY_WANTED).toArray();
            case OnbonMessage.AskStatus() -> head(0xa1, 0x02, REPLY_WANTED).toArray();
            case OnbonMessage.Status status -> status(status);
            case OnbonMessage.AskScreenId() -> head(0xa2, 0x07, REPLY_WANTED).toArray();
            case OnbonMessage.ScreenId(var id) -> head(0xa2, 0x07, 0).two(id).toArray();
            case OnbonMessage.SetTime(var time) -> time(time);
            case OnbonMessage.BrightnessOfDay(var levels) -> brightness(levels);
            case OnbonMessage.Power(var on) ->
                head(0xa3, 0x00, REPLY_WANTED).one(on ? 1 : 2).toArray();
            case OnbonMessage.Brightness(var level) ->
                head(0xa3, 0x02, REPLY_WANTED).one(1).one(level).toArray();
            case OnbonMessage.Clear() -> head(0xa3, 0x10, REPLY_WANTED).toArray();
            case OnbonMessage.Ack() -> head(0xa0, 0x00, 0).toArray();
            case OnbonMessage.Nack(var error) -> head(0xa0, 0x01, error).toArray();
            case OnbonMessage.ShowAreas show -> areas(show);
            case OnbonMessage.Other(var group, var command, var rest) ->
                new OnbonBytes()
                        .one(group)
                        .one(command)
                        .bytes(HexFormat.of().parseHex(rest))
                        .toArray();
        };
    }

    private static OnbonBytes head(int group, int command, int third) {
        return new OnbonBytes().one(group).one(command).one(third).zeros(2);
    }

    /** The maker's example has the length of the time in the reserved bytes. */
    private static byte[] time(LocalDateTime time) {
        var out = new OnbonBytes().one(0xa2).one(0x03).one(REPLY_WANTED).two(8);
        return OnbonTime.write(out, time).toArray();
    }

    private static byte[] brightness(List<Integer> levels) {
        var out = head(0xa3, 0x02, REPLY_WANTED).one(2).one(0);
        levels.forEach(out::one);
        return out.toArray();
    }

    private static byte[] status(OnbonMessage.Status status) {
        var out = head(0xa1, 0x02, 0).one(status.on() ? 1 : 2).one(status.brightness());
        var time = status.time();
        (time == null ? out.zeros(8) : OnbonTime.writeWeekdayFirst(out, time))
                .one(status.programs())
                .zeros(4)
                .two(0)
                .one(status.areas().size());
        status.areas().forEach(out::one);
        return out.bytes(HexFormat.of().parseHex(status.barcode()))
                .zeros(CUSTOM_ID)
                .toArray();
    }

    private static byte[] areas(OnbonMessage.ShowAreas show) {
        var out = head(0xa3, 0x06, REPLY_WANTED);
        switch (show.delete()) {
            case Deletion.None() -> out.one(0);
            case Deletion.All() -> out.one(0xff);
            case Deletion.These(var ids) -> {
                out.one(ids.size());
                ids.forEach(out::one);
            }
        }
        out.one(show.areas().size());
        for (var area : show.areas()) {
            var bytes = area(area);
            out.two(bytes.length).bytes(bytes);
        }
        return out.toArray();
    }

    private static byte[] area(OnbonArea area) {
        var text = area.text().getBytes(GB2312);
        return new OnbonBytes()
                .one(0)
                .two(area.x() | IN_DOTS)
                .two(area.y())
                .two(area.width() | IN_DOTS)
                .two(area.height())
                .one(area.id())
                .one(area.lineGap())
                .one(area.runMode())
                .two(area.timeout())
                .one(0)
                .one(0)
                .one(area.align())
                .one(area.singleLine())
                .one(area.newLine())
                .one(area.displayMode())
                .one(area.exitMode())
                .one(area.speed())
                .one(area.stay())
                .four(text.length)
                .bytes(text)
                .toArray();
    }

    /** Null where the data is none that a card could act on. */
    static @Nullable OnbonMessage read(byte[] data) {
        if (data.length < HEAD) {
            return null;
        }
        var in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        var group = in.get() & 0xff;
        var command = in.get() & 0xff;
        var third = in.get() & 0xff;
        in.position(HEAD);
        try {
            var message = payload((group << 8) | command, third, in);
            return message instanceof OnbonMessage.Other
                    ? new OnbonMessage.Other(group, command, HexFormat.of().formatHex(data, 2, data.length))
                    : in.hasRemaining() ? null : message;
        } catch (BufferUnderflowException | IllegalArgumentException tooShort) {
            return null;
        }
    }

    private static OnbonMessage payload(int which, int third, ByteBuffer in) {
        return switch (which) {
            case 0xa102 -> in.hasRemaining() ? readStatus(in) : new OnbonMessage.AskStatus();
            case 0xa203 -> new OnbonMessage.SetTime(readTime(in));
            case 0xa207 ->
                in.hasRemaining() ? new OnbonMessage.ScreenId(in.getShort() & 0xffff) : new OnbonMessage.AskScreenId();
            case 0xa200 -> new OnbonMessage.Ping();
            case 0xa300 -> new OnbonMessage.Power(in.get() == 1);
            case 0xa302 -> readBrightness(in);
            case 0xa306 -> readAreas(in);
            case 0xa310 -> new OnbonMessage.Clear();
            case 0xa000 -> new OnbonMessage.Ack();
            case 0xa001 -> new OnbonMessage.Nack(third);
            default -> new OnbonMessage.Other(0, 0, "");
        };
    }

    private static OnbonMessage readBrightness(ByteBuffer in) {
        var type = in.get();
        var level = in.get() & 0xff;
        return switch (type) {
            case 1 -> new OnbonMessage.Brightness(level);
            case 2 -> new OnbonMessage.BrightnessOfDay(bytes(in, OnbonMessage.BrightnessOfDay.HALF_HOURS));
            default -> throw new IllegalArgumentException("brightness is fixed or of the day");
        };
    }

    private static LocalDateTime readTime(ByteBuffer in) {
        var time = OnbonTime.read(in);
        if (time == null) {
            throw new IllegalArgumentException("no such time");
        }
        return time;
    }

    /** What comes behind the barcode (the network id, and what later firmware may add) is left out. */
    private static OnbonMessage readStatus(ByteBuffer in) {
        var on = in.get() == 1;
        var brightness = in.get() & 0xff;
        var time = OnbonTime.readWeekdayFirst(in);
        var programs = in.get() & 0xff;
        in.position(in.position() + 4);
        var areas = readAreaIds(in);
        var barcode = new byte[Math.min(BARCODE, in.remaining())];
        in.get(barcode);
        in.position(in.limit());
        return new OnbonMessage.Status(
                on, brightness, time, programs, areas, HexFormat.of().formatHex(barcode));
    }

    /** A 5K1 has no special area and leaves its two fields out: the length tells. */
    private static List<Integer> readAreaIds(ByteBuffer in) {
        var at = in.position();
        var tail = BARCODE + CUSTOM_ID;
        if (in.remaining() == 1 + tail + (in.get(at) & 0xff)) {
            return bytes(in, in.get() & 0xff);
        }
        in.getShort();
        return bytes(in, in.get() & 0xff);
    }

    private static OnbonMessage readAreas(ByteBuffer in) {
        var delete = deletion(in);
        var count = in.get() & 0xff;
        var areas = new ArrayList<OnbonArea>();
        for (var i = 0; i < count; i++) {
            areas.add(readArea(slice(in, in.getShort() & 0xffff)));
        }
        return new OnbonMessage.ShowAreas(delete, areas);
    }

    private static Deletion deletion(ByteBuffer in) {
        var count = in.get() & 0xff;
        if (count == 0) {
            return new Deletion.None();
        }
        return count == 0xff ? new Deletion.All() : new Deletion.These(bytes(in, count));
    }

    private static List<Integer> bytes(ByteBuffer in, int count) {
        var values = new ArrayList<Integer>();
        for (var i = 0; i < count; i++) {
            values.add(in.get() & 0xff);
        }
        return values;
    }

    private static ByteBuffer slice(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        in.position(in.position() + length);
        return part;
    }

    private static OnbonArea readArea(ByteBuffer in) {
        if (in.get() != 0) {
            throw new IllegalArgumentException("only text areas (type 0) are known");
        }
        int x = across(in);
        int y = in.getShort() & 0xffff;
        int width = across(in);
        int height = in.getShort() & 0xffff;
        var fixed = bytes(in, 3);
        int timeout = in.getShort() & 0xffff;
        if (in.getShort() != 0) {
            throw new IllegalArgumentException("sound and extensions are not known");
        }
        var style = bytes(in, 7);
        var text = new byte[Math.clamp(in.getInt(), 0, OnbonCodec.MAX_BODY)];
        in.get(text);
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("the area is longer than its text");
        }
        return new OnbonArea(
                x,
                y,
                width,
                height,
                fixed.get(0),
                fixed.get(1),
                fixed.get(2),
                timeout,
                style.get(0),
                style.get(1),
                style.get(2),
                style.get(3),
                style.get(4),
                style.get(5),
                style.get(6),
                new String(text, GB2312));
    }

    /** Top bit 1: dots; 0: units of 8 dots. */
    private static int across(ByteBuffer in) {
        var raw = in.getShort() & 0xffff;
        return (raw & IN_DOTS) != 0 ? raw & ~IN_DOTS : raw * 8;
    }
}
