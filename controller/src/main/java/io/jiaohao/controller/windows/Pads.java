// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.windows;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.Listener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pads' door: every press gets its reply on {@code window/{n}/reply}, under its own id, as often as it is repeated. A press
 * older than five seconds is not carried out: a late press never calls anyone by surprise.
 */
public final class Pads implements Listener {
    private static final Logger log = LoggerFactory.getLogger(Pads.class);
    private static final long TOO_OLD_MILLIS = 5_000;
    private static final Reason LATE = new Reason("LATE", "刚才没有接通,请再按一次。");

    private final Desk desk;
    private final Link link;

    public Pads(Desk desk, Link link) {
        this.desk = desk;
        this.link = link;
        link.listen(Topic.Filter.every(Topic.Kind.PRESS), this);
    }

    @Override
    public void on(Topic topic, Message message) {
        if (message instanceof Message.Press press) {
            pressed(topic, press);
        }
    }

    @Override
    public void malformed(Topic topic, MalformedMessage problem) {
        var reason = new Reason("BAD_MESSAGE", "按键消息有误:" + problem.getMessage());
        reply(topic, new Message.Reply(problem.id() == null ? "?" : problem.id(), false, reason, null));
    }

    private void pressed(Topic topic, Message.Press press) {
        if (press.age() != null && press.age() > TOO_OLD_MILLIS) {
            log.info("{} at window {} came {} ms late and was dropped", press.key(), topic.key(), press.age());
            refuse(topic, press, LATE);
            return;
        }
        switch (Keys.meaning(press.key(), topic.window(), press.argument(), press.seen())) {
            case Keys.Meaning.Refused refused -> refuse(topic, press, refused.reason());
            case Keys.Meaning.Orders orders ->
                desk.submit(
                        press.id(),
                        new Source(Source.Door.MQTT, "window-" + topic.key()),
                        orders.command(),
                        outcome -> answer(topic, press, outcome));
        }
    }

    private void answer(Topic topic, Message.Press press, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done ->
                reply(
                        topic,
                        new Message.Reply(
                                press.id().text(), true, null, done.answer().ticket()));
            case Outcome.Refused refused -> refuse(topic, press, refused.reason());
        }
    }

    private void refuse(Topic topic, Message.Press press, Reason reason) {
        reply(topic, new Message.Reply(press.id().text(), false, reason, null));
    }

    private void reply(Topic press, Message.Reply reply) {
        link.send(Topic.of(Topic.Kind.REPLY, press.window()), reply);
    }
}
