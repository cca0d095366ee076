// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.voice;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Sound;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.VoiceZone;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** 静音, 恢复声音, 调大调小, 广播, and whose voices sound. Guides may make it silent, who leads may speak, the manager chooses voices. */
public final class Loudspeakers {
    private static final String VOICE = ApiPath.BASE + "/voice";
    private static final int LONGEST_MINUTES = 240;

    private final Rooms rooms;
    private final Callers callers;
    private final Orders orders;

    public Loudspeakers(Rooms rooms, Callers callers, Orders orders) {
        this.rooms = rooms;
        this.callers = callers;
        this.orders = orders;
    }

    public void mount(Router router) {
        router.get(VOICE).handler(this::now);
        router.post(VOICE + "/mute").handler(this::mute);
        router.post(VOICE + "/unmute").handler(this::unmute);
        router.post(VOICE + "/volume").handler(this::turn);
        router.post(VOICE + "/say").handler(this::say);
        router.post(VOICE + "/banks").handler(this::choose);
    }

    private void now(RoutingContext ctx) {
        callers.reader(ctx, Who::mayGuide);
        var hall = rooms.desk().hall();
        var zones = new JsonArray();
        rooms.voice().loudness().zones(hall).forEach(zone -> zones.add(json(zone)));
        var banks = new JsonArray();
        hall.sound().banks().forEach(bank -> banks.add(json(bank)));
        Replies.json(
                ctx,
                200,
                new JsonObject()
                        .put("zones", zones)
                        .put("banks", banks)
                        .put("maySay", callers.there(ctx, Who::mayLead))
                        .put("mayRecord", callers.there(ctx, Who::mayManage)));
    }

    private static JsonObject json(VoiceZone zone) {
        var json = new JsonObject().put("zone", zone.zone()).put("volume", zone.volume());
        return zone.mutedSeconds() == null ? json : json.put("mutedSeconds", zone.mutedSeconds());
    }

    public static JsonObject json(Sound.Bank bank) {
        return new JsonObject()
                .put("name", bank.name())
                .put("language", bank.language())
                .put("hash", bank.hash());
    }

    private void mute(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayGuide);
        var body = Body.of(ctx);
        var minutes = body.whole("minutes", 1, LONGEST_MINUTES);
        if (minutes == null) {
            throw Problem.badField("minutes", "缺少");
        }
        orders.give(
                ctx, caller.who().source(), id(body), new Command.MuteVoice(zones(body), Duration.ofMinutes(minutes)));
    }

    private void unmute(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayGuide);
        var body = Body.of(ctx);
        orders.give(ctx, caller.who().source(), id(body), new Command.UnmuteVoice(zones(body)));
    }

    /** Louder or softer for today, by so many steps; the zone must be named. */
    private void turn(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayGuide);
        var body = Body.of(ctx);
        var steps = body.whole("steps", -Sound.MOST_STEPS, Sound.MOST_STEPS);
        if (steps == null || steps == 0) {
            throw Problem.badField("steps", "缺少");
        }
        if (!body.has("zone")) {
            throw Problem.badField("zone", "缺少");
        }
        orders.give(
                ctx,
                caller.who().source(),
                id(body),
                new Command.TurnVolume(zones(body).getFirst(), steps.intValue()));
    }

    /** The zone that is named; or all, with those that only a node knows. */
    private List<String> zones(Body body) {
        var named = rooms.voice().loudness().zones(rooms.desk().hall()).stream()
                .map(VoiceZone::zone)
                .toList();
        return body.optional("zone", zone -> zone)
                .map(zone -> {
                    if (!named.contains(zone)) {
                        throw new Problem(404, new Reason("UNKNOWN_ZONE", "没有这个音区。"), "zone");
                    }
                    return List.of(zone);
                })
                .orElseGet(() -> Stream.concat(named.stream(), Stream.of(VoiceZone.OTHERS))
                        .toList());
    }

    private void say(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayLead);
        var body = Body.of(ctx);
        var text = body.as("text", String::strip);
        try {
            orders.give(ctx, caller.who().source(), id(body), new Command.SayNotice(text));
        } catch (IllegalArgumentException bad) {
            throw new Problem(400, new Reason("BAD_TEXT", "广播内容为1到100个字,不能换行,也不能念电话或证件号。"), "text");
        }
    }

    /** Puts the banks that sound into another order, or leaves some out. */
    private void choose(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayManage);
        var body = Body.of(ctx);
        orders.give(ctx, caller.who().source(), id(body), new Command.ChooseBanks(names(body)));
    }

    private static List<String> names(Body body) {
        if (body.json().getValue("names") instanceof JsonArray names
                && names.stream().allMatch(String.class::isInstance)) {
            return names.stream().map(String.class::cast).toList();
        }
        throw Problem.badField("names", "应是名称的列表");
    }

    /** Whoever repeats an order gives it a name; a button that is pressed once need not. */
    public static CommandId id(Body body) {
        return body.has("id") ? body.id() : CommandId.fresh();
    }
}
