// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.pi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buttons on inputs with pull-up resistors (low is down) and lamps on outputs (high is lit). On a Raspberry Pi Pi4J takes gpiod, where it
 * recognises none the mock – which is said in the log, and loudly on ARM, because there it means buttons that do nothing. Never
 * names a gpiochip: its number differs between kernels. Any thread.
 */
public final class Pins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pins.class);

    private final Context context = Pi4J.newAutoContext();
    private final Map<Integer, DigitalInput> buttons = new LinkedHashMap<>();
    private final Map<Integer, DigitalOutput> lamps = new LinkedHashMap<>();

    private Pins() {}

    /**
     * Opens the pins; takes some tenths of a second. A button that is already down is told at once.
     *
     * @param settleMicros the driver's own debounce, which keeps interference of long wires away
     */
    public static Pins open(
            Collection<Integer> buttons, Collection<Integer> lamps, long settleMicros, PinWatcher watcher) {
        var pins = new Pins();
        try {
            buttons.forEach(bcm -> pins.button(bcm, settleMicros, watcher));
            lamps.forEach(pins::lamp);
        } catch (RuntimeException e) {
            pins.close();
            throw e;
        }
        pins.sayWho();
        return pins;
    }

    private void button(int bcm, long settleMicros, PinWatcher watcher) {
        var config = DigitalInput.newConfigBuilder(context)
                .id("button-" + bcm)
                .address(bcm)
                .pull(PullResistance.PULL_UP)
                .debounce(settleMicros);
        var input = context.create(config.build());
        if (input instanceof MockDigitalInput mock) {
            mock.mockState(DigitalState.HIGH);
        }
        input.addListener(event -> watcher.level(bcm, event.state() == DigitalState.LOW));
        if (input.isLow()) {
            watcher.level(bcm, true);
        }
        buttons.put(bcm, input);
    }

    /** Off at the start and at the end: a lamp must not go on promising numbers. */
    private void lamp(int bcm) {
        var config = DigitalOutput.newConfigBuilder(context)
                .id("lamp-" + bcm)
                .address(bcm)
                .initial(DigitalState.LOW)
                .shutdown(DigitalState.LOW);
        lamps.put(bcm, context.create(config.build()));
    }

    private void sayWho() {
        LOG.info(
                "{} button and {} lamp pins through {}",
                buttons.size(),
                lamps.size(),
                simulated() ? "the mock" : "gpiod");
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        if (simulated() && (arch.startsWith("arm") || arch.equals("aarch64"))) {
            LOG.warn(
                    "THE SERVICE BUTTONS ARE SIMULATED: this computer was not recognised as a Raspberry Pi, no button will work. "
                            + "Check the model, the group gpio and /dev/gpiochip*");
        }
    }

    /** True where no real pin stands behind these. */
    public boolean simulated() {
        return buttons.values().stream().anyMatch(MockDigitalInput.class::isInstance);
    }

    /** Turns a lamp on or off. */
    public void lamp(int bcm, boolean on) {
        var lamp = lamps.get(bcm);
        if (lamp != null) {
            lamp.setState(on);
        }
    }

    /** Whether a lamp was turned on. */
    public boolean lit(int bcm) {
        var lamp = lamps.get(bcm);
        return lamp != null && lamp.isHigh();
    }

    /**
     * Sets the level of a simulated button.
     *
     * @return false for a real pin or none
     */
    public boolean simulate(int bcm, boolean down) {
        if (buttons.get(bcm) instanceof MockDigitalInput button) {
            button.mockState(down ? DigitalState.LOW : DigitalState.HIGH);
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
