// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.settings.ConfigTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does once everything a node does in a day, against a printer in software and a broker in memory, so that the JVM can write down which
 * classes that takes: the start-up archive is made of them.
 */
final class Training {
    private static final String ORDER =
            "{'id':'t.1','ticket':'A012','slip':{'hall':'服务中心','service':'社保','ticket':'A012',"
                    + "'windows':'3号窗口','ahead':'前面还有6人','notes':['仅限当天有效'],'url':'http://hall/t/1','takenAt':'2026-11-23 09:00',"
                    + "'priority':false,'reprint':false}}";

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private final MessageJson json = new MessageJson();
    private final MemoryBroker broker = new MemoryBroker();
    private final CountDownLatch done = new CountDownLatch(1);

    /** Runs through in a second or two; a part that does not come in time is left out. */
    void run() throws IOException, InterruptedException, MalformedMessage {
        var controller = broker.line();
        controller.listen(Topic.Filter.every(Topic.Kind.PRINT_DONE), (topic, message) -> {
            spell(message);
            done.countDown();
        });
        controller.open();
        try (var emulation = new Emulation(config(0));
                @SuppressWarnings("unused")
                        var node = new PrinterNode(config(emulation.printer().port()), broker.line(), "training")) {
            controller.send(
                    Topic.of(Topic.Kind.PRINT_JOB, config(0).broker().user()),
                    json.decode(Topic.Kind.PRINT_JOB, ORDER.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
            done.await(3, TimeUnit.SECONDS);
            broker.retained().values().forEach(this::spell);
            knock();
            LOG.debug("{} trained", node);
        }
    }

    /** Paho's classes too; nobody has to answer. */
    private static void knock() throws InterruptedException {
        try (var line = config(0).broker().link()) {
            line.open();
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private void spell(Message message) {
        if (json.encode(message).length == 0) {
            throw new IllegalStateException("an empty message");
        }
    }

    private static PrinterConfig config(int port) {
        return PrinterConfig.of(ConfigTable.parse("training", """
                [broker]
                port = 1
                user = "training"
                password = "none"
                [printer]
                host = "127.0.0.1"
                port = %d
                [kiosk]
                mockPort = 0
                [[kiosk.buttons]]
                service = "SB"
                pin = 17
                lamp = 18
                """.formatted(port)));
    }
}
