// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.desk.HallDays;
import io.jiaohao.controller.desk.Outcome;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.planning.Holds;
import io.jiaohao.controller.planning.PlanDoubts;
import io.jiaohao.controller.planning.Planner;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.words.Words;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;

/** The plan: shown, checked with what it would do, kept, and taken away. A file is written and days are played by workers. */
public final class Plans {
    private static final String PATH = ApiPath.BASE + "/plan";
    /** A hundred services with a page of materials each are less. */
    private static final int LARGEST = 512 * 1024;

    private static final Words WORDS = Words.load("plan");

    private final Rooms rooms;
    private final Callers callers;
    private final ZoneId zone;
    private final Foresight foresight;

    public Plans(Rooms rooms, Callers callers, ZoneId zone) {
        this.rooms = rooms;
        this.callers = callers;
        this.zone = zone;
        this.foresight = new Foresight(rooms.statistics(), zone, System::nanoTime);
    }

    /** Before the usual limit of bodies: a plan is larger. */
    public void mount(Router router) {
        router.route(PATH + "*").handler(BodyHandler.create(false).setBodyLimit(LARGEST));
        router.get(PATH).handler(this::show);
        router.post(PATH + "/check").handler(this::check);
        router.put(PATH).handler(this::keep);
        router.delete(PATH).handler(this::remove);
    }

    private void show(RoutingContext ctx) {
        callers.reader(ctx, Who::mayOversee);
        var hall = rooms.desk().hall();
        var wanted = rooms.planner().wanted();
        Replies.json(
                ctx,
                200,
                state(wanted)
                        .put("plan", PlanJson.of(wanted.plan()))
                        .put(
                                "pins",
                                PlanJson.each(
                                        wanted.plan().staff().stream()
                                                .map(Clerk::badge)
                                                .filter(badge ->
                                                        hall.pins().get(badge).isPresent())
                                                .toList(),
                                        badge -> badge)));
    }

    /** {@code {revision, own, holds}}: whether the plan is the manager's, and whether it holds already. */
    private JsonObject state(Planner.Wanted wanted) {
        return new JsonObject()
                .put("revision", wanted.revision())
                .put("own", wanted.own())
                .put("holds", rooms.planner().holds(rooms.desk().hall()) ? Holds.NOW.name() : holds(wanted.plan()));
    }

    private String holds(Plan plan) {
        var holds = Holds.of(rooms.desk().hall(), plan, rooms.now().get());
        // what is kept and could hold is tried again when the day turns
        return holds == Holds.NOW ? Holds.NEXT_DAY.name() : holds.name();
    }

    private void check(RoutingContext ctx) {
        callers.changer(ctx, Who::mayManage);
        var body = Body.of(ctx);
        var form = form(body);
        if (form.plan().isEmpty()) {
            Replies.json(ctx, 200, faults(form));
            return;
        }
        var plan = form.plan().get();
        var answer = said(plan);
        if (!body.flag("effect")) {
            Replies.json(ctx, 200, answer);
            return;
        }
        var hall = rooms.desk().hall();
        var today = hall.day() == null ? HallDays.dayOf(rooms.now().get(), zone) : hall.day();
        ctx.vertx()
                .executeBlocking(() -> foresight.of(hall.plan(), plan, today, hall.sequence()), false)
                .onSuccess(effect -> Replies.json(ctx, 200, answer.put("effect", effect)))
                .onFailure(ctx::fail);
    }

    private PlanForm form(Body body) {
        var typed = body.json().getValue("plan");
        if (typed instanceof JsonObject json) {
            return PlanForm.read(json, zone);
        }
        throw Problem.badField("plan", "缺少");
    }

    private static JsonObject faults(PlanForm form) {
        return new JsonObject().put("ok", false).put("faults", PlanJson.each(form.faults(), Fault::json));
    }

    private JsonObject said(Plan plan) {
        var now = rooms.planner().wanted().plan();
        var known = PlanDoubts.all(now);
        return new JsonObject()
                .put("ok", true)
                .put("faults", new JsonArray())
                .put("doubts", PlanJson.each(PlanDoubts.all(plan), doubt -> doubt(doubt)
                        .put("fresh", !known.contains(doubt))))
                .put("changes", PlanJson.each(PlanChanges.of(now, plan), Change::json))
                .put(
                        "holds",
                        Holds.of(rooms.desk().hall(), plan, rooms.now().get()).name());
    }

    private static JsonObject doubt(PlanDoubts.Doubt doubt) {
        var key =
                switch (doubt.kind()) {
                    case ALIKE -> "doubt.alike";
                    case DIGIT -> "doubt.digit";
                    case ONE_WINDOW -> "doubt.oneWindow";
                    case NO_WINDOW -> "doubt.noWindow";
                    case NO_CLERK -> "doubt.noClerk";
                    case NO_MANAGER -> "doubt.noManager";
                };
        var values = Map.of("about", doubt.about());
        return new JsonObject()
                .put("key", key)
                .put("values", new JsonObject(Map.copyOf(values)))
                .put("text", WORDS.zh(key, values));
    }

    private void keep(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayManage);
        var body = Body.of(ctx);
        var id = body.id();
        var revision = body.as("revision", text -> text);
        var form = form(body);
        if (form.plan().isEmpty()) {
            Replies.json(ctx, 400, faults(form).put("id", id.text()).put("reason", reason("BAD_PLAN", "计划还有错误，没有保存。")));
            return;
        }
        var plan = form.plan().get();
        if (Holds.of(rooms.desk().hall(), plan, rooms.now().get()) == Holds.NOT_YET) {
            throw new Problem(409, new Reason("PLAN_HAS_APPOINTMENTS", "新计划去掉了还有预约的业务，请先处理这些预约。"), null);
        }
        if (!body.flag("sure") && leavesNobody(plan)) {
            throw new Problem(409, new Reason("LAST_MANAGER", "这样就没有人有管理权限了，只有安装人员能再进入管理页面。"), "staff");
        }
        var today = rooms.desk().hall().day();
        apply(ctx, id, caller.who(), () -> rooms.planner()
                .keep(plan, revision, caller.who().name(), today));
    }

    /** Whether somebody may manage now and nobody would. */
    private boolean leavesNobody(Plan plan) {
        return mayBeManaged(rooms.planner().wanted().plan()) && !mayBeManaged(plan);
    }

    private static boolean mayBeManaged(Plan plan) {
        return plan.staff().stream().anyMatch(clerk -> clerk.may(Clerk.Right.MANAGE));
    }

    private void remove(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayManage);
        var body = Body.of(ctx);
        var revision = body.as("revision", text -> text);
        var today = rooms.desk().hall().day();
        apply(ctx, body.id(), caller.who(), () -> rooms.planner()
                .remove(revision, caller.who().name(), today));
    }

    /** First on the medium, then ordered: whatever happens between, the next start orders it. */
    private void apply(RoutingContext ctx, CommandId id, Who by, Callable<Planner.Wanted> change) {
        ctx.vertx()
                .executeBlocking(change, true)
                .onSuccess(wanted -> order(ctx, id, by, wanted))
                .onFailure(why -> ctx.fail(problem(why)));
    }

    private void order(RoutingContext ctx, CommandId id, Who by, Planner.Wanted wanted) {
        rooms.desk().submit(id, by.source(), new Command.ApplyPlan(wanted.plan()), outcome -> ctx.vertx()
                .runOnContext(v -> Replies.json(ctx, 200, answer(id, wanted, outcome))));
    }

    private JsonObject answer(CommandId id, Planner.Wanted wanted, Outcome outcome) {
        var json = state(wanted).put("id", id.text()).put("ok", true);
        return switch (outcome) {
            case Outcome.Done done -> json.put("holds", Holds.NOW.name());
            case Outcome.Refused refused ->
                json.put(
                        "reason",
                        reason(refused.reason().code(), refused.reason().text()));
        };
    }

    private static JsonObject reason(String code, String text) {
        return new JsonObject().put("code", code).put("text", text);
    }

    private static Throwable problem(Throwable why) {
        return switch (why) {
            case Planner.Overtaken overtaken ->
                new Problem(409, new Reason("PLAN_CHANGED", "计划刚被别人改过，请先看一下现在的计划。"), "revision");
            case IOException full ->
                new Problem(503, new Reason("STORAGE_FULL", "计划没能写入存储，没有保存：" + full.getMessage()), null);
            default -> why;
        };
    }
}
