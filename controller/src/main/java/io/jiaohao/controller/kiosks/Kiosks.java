// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.kiosks;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Answer;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.Listener;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kiosks' door over MQTT. Each take gets its reply under its own id, as often as it is repeated. */
public final class Kiosks implements Listener {
    private static final Reason UNKNOWN = new Reason("UNKNOWN_KIOSK", "没有登记这台取号机。");

    private final List<Kiosk> kiosks;
    private final Desk desk;
    private final Waits waits;
    private final Link link;

    public Kiosks(List<Kiosk> kiosks, Desk desk, Waits waits, Link link) {
        this.kiosks = List.copyOf(kiosks);
        this.desk = desk;
        this.waits = waits;
        this.link = link;
        link.listen(Topic.Filter.every(Topic.Kind.TAKE), this);
    }

    @Override
    public void on(Topic topic, Message message) {
        if (message instanceof Message.Take take) {
            kiosk(topic)
                    .ifPresentOrElse(
                            kiosk -> take(topic, kiosk, take),
                            () -> reply(topic, refused(take.id().text(), UNKNOWN)));
        }
    }

    @Override
    public void malformed(Topic topic, MalformedMessage problem) {
        var reason = new Reason("BAD_MESSAGE", "取号消息有误:" + problem.getMessage());
        reply(topic, refused(problem.id() == null ? "?" : problem.id(), reason));
    }

    private Optional<Kiosk> kiosk(Topic topic) {
        return kiosks.stream().filter(kiosk -> kiosk.id().equals(topic.node())).findFirst();
    }

    private void take(Topic topic, Kiosk kiosk, Message.Take take) {
        desk.submit(
                take.id(),
                new Source(Source.Door.MQTT, kiosk.id().text()),
                command(kiosk, take),
                outcome -> reply(topic, answer(take, outcome)));
    }

    /** Whoever has an appointment checks in for the service that was booked, whatever service the message names. */
    private static Command command(Kiosk kiosk, Message.Take take) {
        var language = take.language() == null ? "zh" : take.language();
        var code = take.appointment();
        if (code != null) {
            return new Command.CheckIn(
                    code.strip().toUpperCase(Locale.ROOT), language, kiosk.screen(), kiosk.printer());
        }
        return new Command.Take(
                take.service(),
                Boolean.TRUE.equals(take.priority()),
                take.items() == null ? 1 : take.items(),
                language,
                kiosk.screen(),
                kiosk.printer());
    }

    private Message.Taken answer(Message.Take take, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                new Message.Taken(
                        take.id().text(),
                        true,
                        done.answer().ticket(),
                        done.answer().ahead(),
                        waitSeconds(done.answer()),
                        null);
            case Outcome.Refused refused -> refused(take.id().text(), refused.reason());
        };
    }

    private Message.@Nullable WaitSeconds waitSeconds(Answer answer) {
        return Optional.ofNullable(answer.ticket())
                .flatMap(waits::of)
                .map(wait -> new Message.WaitSeconds(wait.low(), wait.high()))
                .orElse(null);
    }

    private static Message.Taken refused(String id, Reason reason) {
        return new Message.Taken(id, false, null, null, null, reason);
    }

    private void reply(Topic take, Message.Taken reply) {
        link.send(Topic.of(Topic.Kind.TAKEN, take.node()), reply);
    }
}
