// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.simulation.bench.PhoneCrowd;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many phones at once, each with its own number; {@code ./jiaohao bench phones} is the same with ten thousand. */
@SuppressWarnings("NullAway.Init") // hall is opened before each test
class PhonesIT {
    private static final int PHONES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final WindowNumber FOUR = new WindowNumber(4);

    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall();
        hall.run(new Command.OpenWindow(FOUR));
        take();
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void eachIsToldOfEveryCallBeforeItsOwn() throws IOException {
        // given
        var secrets = secrets();
        try (var phones = new PhoneCrowd(hall.web.port())) {
            phones.open(secrets, PATIENCE);
            assertEquals(PHONES, hall.streams());
            phones.forget();
            // when
            hall.run(new Command.CallNext(FOUR, null));
            // then
            assertEquals(PHONES, phones.awaitChange(PATIENCE));
            assertEquals(0, phones.lost());
        }
        await().until(() -> hall.streams() == 0);
    }

    @Test
    void theyCostLittleMemory() throws IOException {
        // given
        var secrets = secrets();
        var before = used();
        try (var phones = new PhoneCrowd(hall.web.port())) {
            // when
            phones.open(secrets, PATIENCE);
            var each = (used() - before) / PHONES;
            // then: both ends are in this process
            assertTrue(each < 30_000, each + " bytes each");
        }
    }

    private List<String> secrets() {
        return IntStream.range(0, PHONES).mapToObj(n -> secret("t" + n)).toList();
    }

    private String secret(String id) {
        try {
            var body = "{\"id\":\"" + id + "\",\"service\":\"shebao\"}";
            return WebHall.json(hall.post("/api/v1/tickets", "kiosk-1", body)).getString("secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take() {
        hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
