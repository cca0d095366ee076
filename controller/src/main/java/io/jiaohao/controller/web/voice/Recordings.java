// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.voice;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Sound;
import io.jiaohao.controller.voice.bank.Hearing;
import io.jiaohao.controller.voice.bank.Mend;
import io.jiaohao.controller.voice.bank.Recording;
import io.jiaohao.controller.voice.bank.Studio;
import io.jiaohao.controller.voice.bank.Unusable;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.voice.VoiceScript;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The manager's way from a script to a bank: read, hear, mend, use. Everything that touches files is done by a worker. */
public final class Recordings {
    private static final String BASE = ApiPath.BASE + "/voice/recordings";
    private static final String ONE = BASE + "/:name";

    /** A longer list is one that nobody looks through. */
    private static final int MOST = 10;

    private final Rooms rooms;
    private final Callers callers;
    private final Orders orders;

    public Recordings(Rooms rooms, Callers callers, Orders orders) {
        this.rooms = rooms;
        this.callers = callers;
        this.orders = orders;
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/voice/script").handler(this::script);
        router.get(BASE).handler(this::all);
        router.get(ONE).handler(this::one);
        router.post(ONE + "/mend").handler(this::mend);
        router.post(ONE + "/use").handler(this::use);
        router.post(ONE + "/discard").handler(this::discard);
    }

    private Studio studio() {
        return rooms.voice().studio();
    }

    private void script(RoutingContext ctx) {
        callers.reader(ctx, Who::mayManage);
        var language = language(ctx);
        Replies.json(
                ctx, 200, new JsonObject().put("language", language).put("units", units(studio().script(language))));
    }

    private static JsonArray units(VoiceScript script) {
        var units = new JsonArray();
        script.units()
                .forEach(unit ->
                        units.add(new JsonObject().put("key", unit.key()).put("toRead", unit.toRead())));
        return units;
    }

    private void all(RoutingContext ctx) {
        callers.reader(ctx, Who::mayManage);
        onWorker(ctx, () -> studio().all(), recordings -> {
            var list = new JsonArray();
            recordings.forEach(recording -> list.add(new JsonObject()
                    .put("name", recording.name())
                    .put("language", recording.language())
                    .put("clips", recording.clips().size())
                    .put("lines", studio().script(recording.language()).units().size())));
            Replies.json(ctx, 200, new JsonObject().put("recordings", list));
        });
    }

    private void one(RoutingContext ctx) {
        callers.reader(ctx, Who::mayManage);
        var name = name(ctx);
        onWorker(ctx, () -> described(existing(name)), json -> Replies.json(ctx, 200, json));
    }

    /** {@code {action, clip, at?, begin?, end?}}. */
    private void mend(RoutingContext ctx) {
        callers.changer(ctx, Who::mayManage);
        var name = name(ctx);
        var mend = mend(Body.of(ctx));
        onWorker(ctx, () -> mended(name, mend), json -> Replies.json(ctx, 200, json));
    }

    private static Mend mend(Body body) {
        var number = body.whole("clip", 1, 999);
        if (number == null) {
            throw Problem.badField("clip", "缺少");
        }
        var clip = number.intValue() - 1;
        var action = body.as("action", text -> text);
        return switch (action) {
            case "merge" -> new Mend.Merge(clip);
            case "split" -> new Mend.Split(clip, body.whole("at", 0, 60_000));
            case "move" -> new Mend.Move(clip, millis(body, "begin"), millis(body, "end"));
            case "drop" -> new Mend.Drop(clip);
            default -> throw Problem.badField("action", "不对");
        };
    }

    private static long millis(Body body, String field) {
        var millis = body.whole(field, -5_000, 5_000);
        return millis == null ? 0 : millis;
    }

    private JsonObject mended(String name, Mend mend) throws IOException {
        existing(name);
        try {
            return described(studio().mend(name, mend));
        } catch (IllegalArgumentException cannot) {
            throw new Problem(409, new Reason("CANNOT_MEND", String.valueOf(cannot.getMessage())), null);
        }
    }

    /** 启用: makes its bank, which sounds from now on: in its old place, or after the others. */
    private void use(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayManage);
        var name = name(ctx);
        var id = Loudspeakers.id(Body.of(ctx));
        onWorker(
                ctx,
                () -> bank(name),
                bank -> orders.give(ctx, caller.who().source(), id, new Command.UseBank(bank), answer -> {
                    tidy(ctx, bank);
                    Replies.json(ctx, 200, Orders.done(id, answer).put("bank", Loudspeakers.json(bank)));
                }));
    }

    private Sound.Bank bank(String name) throws IOException {
        var recording = existing(name);
        var hearing = studio().hear(recording);
        if (!hearing.complete()) {
            throw new Problem(409, new Reason("NOT_COMPLETE", hearing.sentence()), null);
        }
        if (!hearing.fits()) {
            throw new Problem(409, new Reason("TOO_LONG", hearing.sentence()), null);
        }
        return new Sound.Bank(name, recording.language(), studio().make(recording));
    }

    /** Zips that sound nowhere any more; a node that is fetching one has it open. */
    private void tidy(RoutingContext ctx, Sound.Bank made) {
        var unused = ctx.vertx().executeBlocking(() -> {
            studio().keepOnly(this::chosen, made.hash());
            return made;
        });
    }

    private Set<String> chosen() {
        return rooms.desk().hall().sound().banks().stream()
                .map(Sound.Bank::hash)
                .collect(Collectors.toSet());
    }

    private void discard(RoutingContext ctx) {
        callers.changer(ctx, Who::mayManage);
        var name = name(ctx);
        onWorker(
                ctx,
                () -> {
                    existing(name);
                    studio().discard(name);
                    return name;
                },
                gone -> Replies.json(ctx, 200, new JsonObject().put("ok", true)));
    }

    public JsonObject described(Recording recording) throws IOException {
        var hearing = studio().hear(recording);
        var clips = new JsonArray();
        hearing.heard().forEach(heard -> clips.add(json(heard)));
        var doubts = new JsonArray();
        hearing.doubts()
                .forEach(doubt -> doubts.add(
                        new JsonObject().put("kind", doubt.kind().name()).put("line", doubt.line() + 1)));
        return new JsonObject()
                .put("name", recording.name())
                .put("language", recording.language())
                .put("complete", hearing.complete())
                .put("text", hearing.sentence())
                .put("units", units(hearing.script()))
                .put("clips", clips)
                .put("doubts", doubts);
    }

    private static JsonObject json(Hearing.Heard heard) {
        var warnings = new JsonArray();
        heard.warnings().forEach(warning -> warnings.add(warning.name()));
        return new JsonObject().put("millis", heard.millis()).put("warnings", warnings);
    }

    public Recording existing(String name) throws IOException {
        return studio().find(name)
                .orElseThrow(() -> new Problem(404, new Reason("UNKNOWN_RECORDING", "没有这份录音。"), "name"));
    }

    /** A new one is let in only as long as there are not too many. */
    public void room(String name) throws IOException {
        if (studio().find(name).isEmpty() && studio().all().size() >= MOST) {
            throw new Problem(409, new Reason("TOO_MANY_RECORDINGS", "最多保存" + MOST + "份录音,请先删除一份。"), "name");
        }
    }

    /** {@code then}: on the event loop. */
    public static <T> void onWorker(RoutingContext ctx, Callable<T> work, Consumer<T> then) {
        ctx.vertx()
                .executeBlocking(() -> answered(work), false)
                .onSuccess(made -> attempt(ctx, () -> then.accept(made)))
                .onFailure(ctx::fail);
    }

    /** What is thrown after the handler has returned is answered too. */
    private static void attempt(RoutingContext ctx, Runnable then) {
        try {
            then.run();
        } catch (Problem problem) {
            ctx.fail(problem);
        }
    }

    private static <T> T answered(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Unusable unusable) {
            throw new Problem(422, new Reason(unusable.flaw().name(), String.valueOf(unusable.getMessage())), null);
        } catch (IOException storage) {
            throw Uploads.storage(storage);
        }
    }

    public static String name(RoutingContext ctx) {
        return valid("name", ctx.pathParam("name") == null ? ctx.request().getParam("name") : ctx.pathParam("name"));
    }

    public static String language(RoutingContext ctx) {
        var language = ctx.request().getParam("language");
        try {
            return Recording.language(language == null ? "zh" : language);
        } catch (IllegalArgumentException bad) {
            throw Problem.badField("language", "应是zh、en或方言代码");
        }
    }

    private static String valid(String field, String text) {
        try {
            return Recording.name(text == null ? "" : text);
        } catch (IllegalArgumentException bad) {
            throw Problem.badField(field, "只能用小写字母、数字和短横线,最多30个");
        }
    }
}
