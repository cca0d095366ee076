// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import io.jiaohao.protocol.node.BrokerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Does once everything a node does in a day, against a card in software and a broker in memory, so that the JVM can write down
 * which classes that takes: the start-up archive is made of them.
 */
final class Training {
    private static final WindowNumber THREE = new WindowNumber(3);

    private final MessageJson json = new MessageJson();
    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink controller = broker.line();
    private final CountDownLatch shown = new CountDownLatch(1);
    private final CountDownLatch pressed = new CountDownLatch(1);

    /** Runs through in a second or two; a part that does not come in time is left out. */
    void run() throws IOException, InterruptedException, MalformedMessage {
        controller.listen(Topic.Filter.every(Topic.Kind.SHOWN), (topic, message) -> {
            spell(message);
            shown.countDown();
        });
        controller.listen(Topic.Filter.every(Topic.Kind.PRESS), (topic, message) -> {
            spell(message);
            pressed.countDown();
        });
        controller.open();
        var folder = Files.createTempDirectory("training");
        try (var emulation = new Emulation(config(folder, 0, 0));
                var node = new DisplayNode(
                        config(
                                folder,
                                emulation.cards().get(0).port(),
                                emulation.cards().get(1).port()),
                        broker.line(),
                        "training")) {
            say(Topic.of(Topic.Kind.CONTROLLER), "{'online':true,'version':'1','epoch':'e','clock':'SURE'}");
            say(
                    Topic.of(Topic.Kind.SIGN, THREE),
                    "{'epoch':'e','revision':1,'state':'CALLING','ticket':'A012','service':'SB','serviceName':'社保',"
                            + "'waiting':1,'calls':1,'text':'请A012号办理','staff':{'badge':'1'}}");
            say(
                    Topic.of(Topic.Kind.BOARD),
                    "{'epoch':'e','revision':1,'windows':[{'window':3,'name':'社保','state':'CALLING','ticket':'A012'}],"
                            + "'recent':[{'number':'A012','window':3,'service':'社保'}],'missed':['A001'],'waiting':{'社保':1}}");
            say(
                    Topic.of(Topic.Kind.ANNOUNCE),
                    "{'id':'a','revision':1,'ttlSeconds':60,'text':'请','texts':{'zh':'请'},'ticket':'A012','window':3}");
            say(Topic.of(Topic.Kind.REPLY, THREE), "{'id':'none','ok':false,'reason':{'code':'BUSY','text':'稍候'}}");
            shown.await(3, TimeUnit.SECONDS);
            press(node);
            broker.retained().values().forEach(this::spell);
            knock(config(folder, 0, 0).broker());
        }
    }

    /** Paho's classes too; nobody has to answer. */
    private static void knock(BrokerSettings broker) throws InterruptedException {
        try (var line = broker.link()) {
            line.open();
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private void press(DisplayNode node) throws IOException, InterruptedException {
        for (var round = 0; round < 30 && node.keyDoorPort() == 0; round++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (node.keyDoorPort() > 0) {
            try (var finger = new Socket(InetAddress.getLoopbackAddress(), node.keyDoorPort())) {
                finger.getOutputStream().write("KEY 3 NEXT\n".getBytes(StandardCharsets.UTF_8));
                pressed.await(2, TimeUnit.SECONDS);
            }
        }
    }

    private void say(Topic topic, String text) throws MalformedMessage {
        var bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        controller.send(topic, json.decode(topic.kind(), bytes));
        if (Topic.parse(HallId.MAIN, topic.name(HallId.MAIN)).isEmpty()) {
            throw new IllegalStateException("a topic of ours is not readable: " + topic);
        }
    }

    private void spell(Message message) {
        if (json.encode(message).length == 0) {
            throw new IllegalStateException("an empty message");
        }
    }

    private static DisplayConfig config(Path folder, int bar, int hall) throws IOException {
        return DisplayConfig.read(Files.writeString(
                folder.resolve("display.toml"), """
                [broker]
                port = 1
                user = "training"
                password = "none"
                [pins]
                mockPort = 0
                [speaker]
                sink = "wav"
                folder = "%s"
                [hall.card]
                host = "127.0.0.1"
                port = %d
                [[windows]]
                number = 3
                  [windows.card]
                  host = "127.0.0.1"
                  port = %d
                  minGapMillis = 100
                  [windows.keys]
                  NEXT = 17
                """.formatted(folder.toString().replace("\\", "/"), hall, bar)));
    }
}
