// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.access.PinHash;
import io.jiaohao.controller.access.PinTries;
import io.jiaohao.controller.hall.Answer;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Pin;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Clerks by badge and PIN: signing in, setting a PIN, taking a seat. A PIN is never kept nor logged, only its hash; hashing is done
 * by a worker. Event loop otherwise.
 */
public final class Badges {
    private static final String LOCKS = "lock";

    private final SecureRandom random = new SecureRandom();
    private final PinTries tries = new PinTries(System::nanoTime);
    private final Rooms rooms;
    private final Callers callers;
    private final Orders orders;

    public Badges(Rooms rooms, Callers callers, Orders orders) {
        this.rooms = rooms;
        this.callers = callers;
        this.orders = orders;
        tries.remember(rooms.door().of(LOCKS), System.currentTimeMillis());
    }

    public void mount(Router router) {
        router.post(ApiPath.BASE + "/windows/:window/signin").handler(this::sit);
        router.post(ApiPath.BASE + "/windows/:window/clerk").handler(this::correct);
        router.put(ApiPath.BASE + "/staff/:badge/pin").handler(this::setPin);
    }

    /** {@code {badge, pin}} becomes a session. */
    public void signIn(RoutingContext ctx, Body body) {
        check(
                ctx,
                body.as("badge", Clerk::badge),
                body.as("pin", text -> text),
                clerk -> signedIn(ctx, clerk),
                ctx::fail);
    }

    /** Hands on the clerk whose badge and PIN these are, or what is wrong with them. */
    void check(RoutingContext ctx, String badge, String pin, Consumer<Clerk> right, Consumer<Problem> wrong) {
        var hall = rooms.desk().hall();
        var clerk = hall.plan().clerk(badge);
        var kept = hall.pins().get(badge).map(Badges::hash);
        if (clerk.isEmpty() || kept.isEmpty()) {
            wrong.accept(wrong());
            return;
        }
        var address = Sender.isHere(ctx) ? "" : Sender.address(ctx);
        var locked = tries.begin(badge, address);
        keepLocks();
        if (locked.isPositive()) {
            ctx.response().putHeader("Retry-After", String.valueOf(locked.toSeconds() + 1));
            wrong.accept(tooMany(locked));
            return;
        }
        ctx.vertx()
                .executeBlocking(() -> kept.get().opens(pin), false)
                .onSuccess(opens -> {
                    if (opens) {
                        tries.right(badge, address);
                        keepLocks();
                        right.accept(clerk.get());
                    } else {
                        wrong.accept(wrong());
                    }
                })
                .onFailure(ctx::fail);
    }

    /** A restart opens no door that was locked. */
    private void keepLocks() {
        rooms.door().keep(LOCKS, tries.locks(System.currentTimeMillis()));
    }

    private void signedIn(RoutingContext ctx, Clerk clerk) {
        callers.signIn(ctx, clerk);
        var rights = new JsonArray();
        clerk.rights().stream().sorted().forEach(one -> rights.add(one.name()));
        Replies.json(
                ctx,
                200,
                new JsonObject()
                        .put("badge", clerk.badge())
                        .put("kind", "CLERK")
                        .put("rights", rights));
    }

    /** A session takes a seat for its own badge only. */
    private void sit(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, who -> who instanceof Who.Staff && who.mayServe());
        var body = Body.of(ctx);
        var badge = body.optional("badge", Clerk::badge).orElse(caller.who().name());
        if (!caller.who().is(badge)) {
            throw new Problem(403, new Reason("NOT_YOUR_BADGE", "请用本人的工号登录。"), "badge");
        }
        orders.give(
                ctx,
                caller.who().source(),
                body.id(),
                new Command.SignIn(window, badge, body.flag("move"), body.flag("handOver")));
    }

    private void correct(RoutingContext ctx) {
        var window = ApiPath.window(ctx);
        var caller = callers.changer(ctx, Who::mayLead);
        var body = Body.of(ctx);
        orders.give(
                ctx,
                caller.who().source(),
                body.id(),
                new Command.CorrectClerk(window, body.as("badge", Clerk::badge)));
    }

    private void setPin(RoutingContext ctx) {
        var badge = ctx.pathParam("badge");
        var whose = rooms.desk().hall().plan().clerk(badge);
        var caller = callers.changer(ctx, who -> whose.map(who::maySetPin).orElseGet(who::mayLead));
        var body = Body.of(ctx);
        var id = body.id();
        var pin = body.as("pin", PinHash::pin);
        if (caller.who() instanceof Who.Staff staff && staff.is(badge)) {
            // when it was answered already the new one is that of now; unproven it could be guessed by how long an
            // answer takes
            check(
                    ctx,
                    badge,
                    body.as(known(id) ? "pin" : "old", text -> text),
                    clerk -> keepPin(ctx, caller, id, badge, pin),
                    wrong -> ctx.fail(wrong.status() == 401 ? wrongOld() : wrong));
        } else {
            keepPin(ctx, caller, id, badge, pin);
        }
    }

    /** Whether this order was answered already. */
    private boolean known(CommandId id) {
        var hall = rooms.desk().hall();
        return hall.answers().get(id).isPresent()
                || hall.answersBefore().get(id).isPresent();
    }

    private void keepPin(RoutingContext ctx, Callers.Caller caller, CommandId id, String badge, String pin) {
        ctx.vertx()
                .executeBlocking(() -> hashed(id, badge, pin), false)
                .onSuccess(kept -> {
                    var set = new Command.SetPin(badge, new Pin(kept.salt(), kept.hash(), kept.rounds()));
                    orders.give(ctx, caller.who().source(), id, set, answer -> renewed(ctx, id, badge, answer));
                })
                .onFailure(ctx::fail);
    }

    private void renewed(RoutingContext ctx, CommandId id, String badge, Answer answer) {
        tries.renewed(badge);
        keepLocks();
        Replies.json(ctx, 200, Orders.done(id, answer));
    }

    /** Whoever repeats an order gets its answer: the salt of then, not a new one that would make it another order. */
    private PinHash hashed(CommandId id, String badge, String pin) {
        var hall = rooms.desk().hall();
        var known = hall.answers().get(id).or(() -> hall.answersBefore().get(id));
        Optional<PinHash> same = known.flatMap(answer -> hall.pins().get(badge))
                .map(Badges::hash)
                .filter(kept -> kept.opens(pin));
        return same.orElseGet(() -> PinHash.of(pin, salt()));
    }

    private byte[] salt() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    private static PinHash hash(Pin pin) {
        return new PinHash(pin.salt(), pin.hash(), pin.rounds());
    }

    private static Problem tooMany(Duration locked) {
        var minutes = locked.plusSeconds(59).toMinutes();
        return new Problem(429, new Reason("TOO_MANY_TRIES", "密码连续输错，请" + minutes + "分钟后再试。"), null);
    }

    /** Whoever finds a desk unlocked must not take it for good. */
    private static Problem wrongOld() {
        return new Problem(403, new Reason("WRONG_OLD_PIN", "现在的密码不对。"), "old");
    }

    private static Problem wrong() {
        return new Problem(401, new Reason("WRONG_PIN", "工号或密码不对。"), null);
    }
}
