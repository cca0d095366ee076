// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.pins;

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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Input pins with pull-up resistors, keys and buttons connecting them to ground: low is down; output pins for lamps: high is lit. On a
 * Raspberry Pi Pi4J takes gpiod, where it recognises none the mock – which is said in the log, and loudly on ARM, because there it means keys that do nothing. Never
 * names a gpiochip: its number differs between kernels. Any thread.
 */
public final class Pins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pins.class);

    private final Context context = Pi4J.newAutoContext();
    private final Map<Integer, DigitalInput> inputs = new LinkedHashMap<>();
    private final Map<Integer, DigitalOutput> outputs = new LinkedHashMap<>();

    private Pins() {}

    /**
     * Opens the pins; takes some tenths of a second. Changes are told from then on; how a key is at the start, {@link #down} says.
     *
     * @param keys pins of keys and buttons
     * @param lamps pins of lamps, dark at first and in the end
     * @param settleMicros the driver's own debounce, which keeps interference of long wires away
     */
    public static Pins open(
            Collection<Integer> keys, Collection<Integer> lamps, long settleMicros, PinWatcher watcher) {
        var pins = new Pins();
        try {
            keys.forEach(bcm -> pins.key(bcm, settleMicros, watcher));
            lamps.forEach(pins::lamp);
        } catch (RuntimeException e) {
            pins.close();
            throw e;
        }
        pins.sayWho();
        return pins;
    }

    private void key(int bcm, long settleMicros, PinWatcher watcher) {
        var config = DigitalInput.newConfigBuilder(context)
                .id("key-" + bcm)
                .address(bcm)
                .pull(PullResistance.PULL_UP)
                .debounce(settleMicros);
        var input = context.create(config.build());
        mock(input).ifPresent(up -> up.mockState(DigitalState.HIGH));
        input.addListener(event -> watcher.level(bcm, event.state() == DigitalState.LOW));
        inputs.put(bcm, input);
    }

    /** Dark at the start and in the end: a lamp must not go on promising what nobody keeps. */
    private void lamp(int bcm) {
        var config = DigitalOutput.newConfigBuilder(context)
                .id("lamp-" + bcm)
                .address(bcm)
                .initial(DigitalState.LOW)
                .shutdown(DigitalState.LOW);
        outputs.put(bcm, context.create(config.build()));
    }

    /** Whether a key is down now. */
    public boolean down(int bcm) {
        var input = inputs.get(bcm);
        return input != null && input.isLow();
    }

    /** Switches a lamp. */
    public void light(int bcm, boolean lit) {
        var output = outputs.get(bcm);
        if (output != null) {
            output.state(lit ? DigitalState.HIGH : DigitalState.LOW);
        }
    }

    /** Whether a lamp is lit. */
    public boolean lit(int bcm) {
        var output = outputs.get(bcm);
        return output != null && output.state() == DigitalState.HIGH;
    }

    private void sayWho() {
        var provider = inputs.values().stream()
                .map(input -> input.provider().id())
                .findFirst()
                .orElse("none");
        LOG.info("{} key and {} lamp pins through provider {}", inputs.size(), outputs.size(), provider);
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        if (simulated() && (arch.startsWith("arm") || arch.equals("aarch64"))) {
            LOG.warn(
                    "THE KEYS ARE SIMULATED: this computer was not recognised as a Raspberry Pi, no key or button will work. "
                            + "Check the model, the group gpio and /dev/gpiochip*");
        }
    }

    /** True where no real pin stands behind these. */
    public boolean simulated() {
        return inputs.values().stream().anyMatch(input -> mock(input).isPresent());
    }

    /**
     * Sets the level of a simulated pin, as if a key were pressed or let go.
     *
     * @return false for a real pin or none
     */
    public boolean simulate(int bcm, boolean down) {
        var input = inputs.get(bcm);
        if (input == null) {
            return false;
        }
        var simulated = mock(input);
        simulated.ifPresent(pin -> pin.mockState(down ? DigitalState.LOW : DigitalState.HIGH));
        return simulated.isPresent();
    }

    private static Optional<MockDigitalInput> mock(DigitalInput input) {
        return input instanceof MockDigitalInput mock ? Optional.of(mock) : Optional.empty();
    }

    @Override
    public void close() {
        context.shutdown();
    }
}
