// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterResponse;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.SceneDots;
import io.jiaohao.display.card.modbus.ModbusFrame.Mode;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.Glyphs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bar in software, one of those on an emulated line. Any thread. */
final class ModbusEmulator implements EmulatedCard {
    private static final Logger LOG = LoggerFactory.getLogger(ModbusEmulator.class);
    private static final int BAD_FUNCTION = 1;
    private static final int BUSY = 6;

    private final ModbusSettings settings;
    private final ModbusSlaves slaves;
    private final SceneDots picture;
    private final LongSupplier clock;
    private final ModbusBar bar;
    private volatile Temper temper = Temper.WELL;
    private volatile Seen seen;

    private record Seen(Scene scene, long since, long frames, String last) {}

    ModbusEmulator(ModbusSettings settings, ModbusSlaves slaves, Glyphs glyphs, LongSupplier clock) {
        this.settings = settings;
        this.slaves = slaves;
        this.picture = new SceneDots(settings.width(), settings.height(), glyphs);
        this.clock = clock;
        this.bar = new ModbusBar(settings.width(), settings.height());
        this.seen = new Seen(new Scene(null, List.of(), 1), clock.getAsLong(), 0, "");
        slaves.add(settings.address(), this);
        LOG.info("emulated bar {} listens at address {}", settings.name(), settings.address());
    }

    /**
     * What a bar answers.
     *
     * @param after nanoseconds it takes over it
     * @param damaged on the way
     */
    record Answer(ModbusResponse response, long after, boolean damaged) {}

    /** Called by the line's thread; null for no answer. */
    @Nullable
    Answer asked(ModbusRequest request) {
        var patience = settings.answer().toNanos();
        return switch (temper) {
            case WELL, NOISY, LOSES_ONE, REBOOTS -> new Answer(done(request), 0, false);
            case SLOW -> new Answer(done(request), patience * 3 / 4, false);
            case LATE -> new Answer(done(request), patience * 2, false);
            case GARBLING -> new Answer(done(request), 0, true);
            case MUTE -> {
                done(request);
                yield null;
            }
            case REFUSING -> new Answer(request.createExceptionResponse(BUSY), 0, false);
            case DROPPING -> null;
        };
    }

    private synchronized ModbusResponse done(ModbusRequest request) {
        return switch (request) {
            case ReadMultipleRegistersRequest read -> read(read);
            case WriteMultipleRegistersRequest write -> {
                var values = Arrays.stream(write.getRegisters())
                        .mapToInt(Register::getValue)
                        .toArray();
                var refused = written(write.getReference(), values, write);
                if (refused != 0) {
                    yield write.createExceptionResponse(refused);
                }
                var response = (WriteMultipleRegistersResponse) write.getResponse();
                response.setReference(write.getReference());
                response.setWordCount(values.length);
                yield response;
            }
            case WriteSingleRegisterRequest write -> {
                var refused = written(
                        write.getReference(), new int[] {write.getRegister().getValue()}, write);
                if (refused != 0) {
                    yield write.createExceptionResponse(refused);
                }
                var response = new WriteSingleRegisterResponse(
                        write.getReference(), write.getRegister().getValue());
                response.setUnitID(write.getUnitID());
                yield response;
            }
            default -> request.createExceptionResponse(BAD_FUNCTION);
        };
    }

    private ModbusResponse read(ReadMultipleRegistersRequest request) {
        var values = bar.read(request.getReference(), request.getWordCount());
        if (values == null) {
            return request.createExceptionResponse(ModbusBar.BAD_ADDRESS);
        }
        var response = (ReadMultipleRegistersResponse) request.getResponse();
        response.setRegisters(
                Arrays.stream(values).mapToObj(SimpleRegister::new).toArray(Register[]::new));
        return response;
    }

    private int written(int address, int[] values, ModbusRequest request) {
        var before = bar.shown();
        var refused = bar.write(address, values);
        var frame = bar.shown();
        var last = request.getHexMessage().replace(" ", "");
        if (frame == null || frame.equals(before)) {
            seen = new Seen(seen.scene, seen.since, seen.frames + 1, last);
        } else {
            seen = new Seen(scene(frame), clock.getAsLong(), seen.frames + 1, last);
        }
        return refused;
    }

    private static Scene scene(ModbusFrame frame) {
        var pages = new ArrayList<Page>();
        frame.pages().forEach(lines -> pages.add(new Page(lines)));
        if (frame.mode() == Mode.FLASH) {
            pages.add(pages.getFirst().firstLineDark());
        }
        return new Scene((long) frame.number(), pages, frame.stay());
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public int width() {
        return settings.width();
    }

    @Override
    public int height() {
        return settings.height();
    }

    /** None: it hangs on a serial line. */
    @Override
    public int port() {
        return 0;
    }

    @Override
    public List<String> text() {
        var now = seen;
        if (now.scene.pages().isEmpty()) {
            return List.of();
        }
        var turn = (clock.getAsLong() - now.since) / (now.scene.stay() * 500_000_000L);
        var lines =
                now.scene.pages().get((int) (turn % now.scene.pages().size())).lines();
        return lines.stream().allMatch(String::isBlank) ? List.of() : lines;
    }

    @Override
    public List<List<String>> pages() {
        return seen.scene.pages().stream().map(Page::lines).toList();
    }

    @Override
    public long frames() {
        return seen.frames;
    }

    @Override
    public long lastFrameAt() {
        return seen.since;
    }

    @Override
    public String lastFrame() {
        return seen.last;
    }

    @Override
    public Dots dots() {
        var now = seen;
        return picture.at(now.scene, clock.getAsLong() - now.since);
    }

    @Override
    public void temper(Temper next) {
        temper = next;
        LOG.info("emulated bar {} is now {}", settings.name(), next);
    }

    @Override
    public Temper temper() {
        return temper;
    }

    @Override
    public void close() {
        slaves.remove(settings.address());
    }
}
