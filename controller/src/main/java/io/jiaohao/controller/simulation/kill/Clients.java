// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.PahoLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Three kiosks over HTTP and eight clerks over MQTT, as fast as they can. {@link #close} lets each finish what it has begun. */
final class Clients implements AutoCloseable {
    private static final List<String> SERVICES = List.of("shebao", "yibao", "jiuye");
    private static final int WINDOWS = 8;

    private final List<Thread> threads = new ArrayList<>();
    private final List<Runnable> people = new ArrayList<>();
    private final Acknowledged answers;
    private final PahoLink link;
    private volatile boolean done;

    Clients(Doors doors, Acknowledged answers) {
        this.answers = answers;
        this.link = new PahoLink(doors.line("windows"));
        SERVICES.forEach(service -> people.add(new Taker(doors, service, answers, () -> done)));
        var clerks = new HashMap<WindowNumber, Presser>();
        for (var n = 1; n <= WINDOWS; n++) {
            var window = new WindowNumber(n);
            clerks.put(window, new Presser(link, window, answers, () -> done));
        }
        people.addAll(clerks.values());
        listen(clerks);
    }

    private void listen(Map<WindowNumber, Presser> clerks) {
        clerks.forEach((window, clerk) ->
                link.listen(Topic.Filter.only(Topic.of(Topic.Kind.REPLY, window)), (topic, message) -> {
                    if (message instanceof Message.Reply reply) {
                        clerk.heard(reply);
                    }
                }));
    }

    void begin() {
        link.open();
        people.forEach(one -> threads.add(Thread.ofPlatform().daemon().start(one)));
    }

    /** Returns so many milliseconds after there are {@code more} answers than now, or after ten seconds without. */
    void await(int more, int millis) throws InterruptedException {
        var enough = answers.size() + more;
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (answers.size() < enough && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    @Override
    public void close() {
        done = true;
        try {
            for (var thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
