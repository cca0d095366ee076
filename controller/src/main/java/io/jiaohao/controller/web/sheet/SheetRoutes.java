// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.publishing.MonthReports;
import io.jiaohao.controller.publishing.MonthSheet;
import io.jiaohao.controller.publishing.NoticeText;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Body;
import io.jiaohao.controller.web.reply.Orders;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Publishing, correcting and withdrawing the sheet of a month: for whoever manages the hall. Sheets are made on a worker. */
public final class SheetRoutes {
    /** How long the notice of a sheet stays where nobody says otherwise. */
    private static final long USUAL_DAYS = 7;

    private static final long MOST_DAYS = 31;
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final Rooms rooms;
    private final Callers callers;
    private final Orders orders;
    private final ZoneId zone;

    public SheetRoutes(Rooms rooms, Callers callers, Orders orders, ZoneId zone) {
        this.rooms = rooms;
        this.callers = callers;
        this.orders = orders;
        this.zone = zone;
    }

    public void mount(Router router) {
        new SheetPages(rooms, callers, zone, this::made).mount(router);
        router.post(ApiPath.BASE + "/sheets").handler(this::publish);
        router.post(ApiPath.BASE + "/sheets/:month/withdraw").handler(this::withdraw);
    }

    private void publish(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayManage);
        var body = Body.of(ctx);
        var id = body.id();
        var month = month(body.as("month", text -> text));
        var words = body.optional("words", String::strip).filter(text -> !text.isEmpty());
        var days = body.whole("noticeDays", 0, MOST_DAYS);
        ctx.vertx()
                .executeBlocking(() -> made(month), false)
                .onSuccess(sheet -> ordered(
                        ctx,
                        () -> orders.give(
                                ctx,
                                caller.who().source(),
                                id,
                                command(sheet, words.orElse(null), days == null ? USUAL_DAYS : days))))
                .onFailure(ctx::fail);
    }

    private void withdraw(RoutingContext ctx) {
        var caller = callers.changer(ctx, Who::mayManage);
        var month = month(ctx.pathParam("month"));
        orders.give(ctx, caller.who().source(), Body.of(ctx).id(), new Command.WithdrawSheet(month));
    }

    /** What is thrown here would otherwise be lost on the way back from the worker. */
    private static void ordered(RoutingContext ctx, Runnable order) {
        try {
            order.run();
        } catch (Problem problem) {
            ctx.fail(problem);
        }
    }

    private Command command(Sheet sheet, @Nullable String words, long days) {
        var notice = days == 0 ? null : NoticeText.of(sheet);
        try {
            return new Command.PublishSheet(sheet, words, notice, notice == null ? null : until(days));
        } catch (IllegalArgumentException bad) {
            throw new Problem(400, new Reason("BAD_TEXT", "说明为1到100个字,不能换行,也不能写电话或证件号。"), "words");
        }
    }

    /** The end of a day, so that pressing again a minute later is the same order. */
    private Instant until(long days) {
        var today = rooms.now().get().atZone(zone).toLocalDate();
        return today.plusDays(days).atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    /** The sheet of a month as it would be published now; blocks. */
    private Sheet made(YearMonth month) {
        var hall = rooms.desk().hall();
        var reports = MonthReports.of(month, hall.plan(), rooms.statistics().reports(), hall.sequence());
        if (reports.behind()) {
            throw new Problem(503, new Reason("FIGURES_BEHIND", "数字还没有算完，请稍后再试。"), null);
        }
        return MonthSheet.of(reports);
    }

    static YearMonth month(@Nullable String text) {
        return Body.month("month", text == null ? "" : text);
    }
}
