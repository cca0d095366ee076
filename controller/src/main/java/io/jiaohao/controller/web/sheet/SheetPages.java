// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.hall.sheet.Published;
import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sheets for everybody: as pages, and as JSON for whoever calculates further; and one not yet published, for who may publish it. */
final class SheetPages {
    private final Rooms rooms;
    private final Callers callers;
    private final ZoneId zone;
    private final Function<YearMonth, Sheet> made;
    private final Archive archive;

    /** {@code made}: makes the sheet of a month; blocks. */
    SheetPages(Rooms rooms, Callers callers, ZoneId zone, Function<YearMonth, Sheet> made) {
        this.rooms = rooms;
        this.callers = callers;
        this.zone = zone;
        this.made = made;
        this.archive = new Archive(rooms.journal(), zone);
    }

    void mount(Router router) {
        router.get("/sheet").handler(this::latest);
        router.get("/sheet/preview").handler(this::preview);
        router.get("/sheet/:month").handler(this::one);
        router.get(ApiPath.BASE + "/sheets").handler(this::list);
        router.get(ApiPath.BASE + "/sheets/:month").handler(this::json);
    }

    private void latest(RoutingContext ctx) {
        var all = readable();
        if (all.isEmpty()) {
            nothing(ctx, 200, "none");
        } else {
            show(ctx, all.getLast());
        }
    }

    private void one(RoutingContext ctx) {
        var month = SheetRoutes.month(ctx.pathParam("month"));
        var known = of(month);
        if (known.isEmpty()) {
            nothing(ctx, 404, "notYet");
        } else if (known.get().withdrawn()) {
            nothing(ctx, 410, "withdrawn");
        } else {
            show(ctx, known.get());
        }
    }

    private void show(RoutingContext ctx, Published published) {
        var months = readable().stream().map(Published::month).toList().reversed();
        ctx.vertx()
                .executeBlocking(() -> read(published), false)
                .onSuccess(shown -> html(ctx, 200, new SheetPage(shown, Tongue.of(ctx)).html(months)))
                .onFailure(ctx::fail);
    }

    /** A sheet as the public would read it, with a sentence of the hall's own. */
    private void preview(RoutingContext ctx) {
        if (!callers.enters(ctx, Who::mayManage)) {
            Replies.redirect(ctx, "/signin?to=/manage/sheet");
            return;
        }
        var month = SheetRoutes.month(ctx.request().getParam("month"));
        var typed = ctx.request().getParam("words");
        var words = typed == null || typed.isBlank() ? null : typed.strip();
        var version = of(month).map(Published::version).orElse(0) + 1;
        var today = rooms.now().get().atZone(zone).toLocalDate();
        ctx.vertx()
                .executeBlocking(() -> made.apply(month), false)
                .onSuccess(sheet -> html(
                        ctx,
                        200,
                        new SheetPage(new Shown(sheet, version, words, today), Tongue.of(ctx)).html(List.of())))
                .onFailure(ctx::fail);
    }

    private void list(RoutingContext ctx) {
        var hall = rooms.desk().hall();
        var sheets = new JsonArray();
        hall.sheets().forEach(published -> sheets.add(head(published)));
        var json = new JsonObject().put("sheets", sheets);
        Replies.json(
                ctx,
                200,
                hall.day() == null
                        ? json
                        : json.put("month", YearMonth.from(hall.day()).toString()));
    }

    private static JsonObject head(Published published) {
        return new JsonObject()
                .put("month", published.month().toString())
                .put("version", published.version())
                .put("day", published.day().toString())
                .put("withdrawn", published.withdrawn());
    }

    private void json(RoutingContext ctx) {
        var published = of(SheetRoutes.month(ctx.pathParam("month")))
                .filter(known -> !known.withdrawn())
                .orElseThrow(() -> new Problem(404, new Reason("UNKNOWN_SHEET", "这个月没有公示。"), "month"));
        ctx.vertx()
                .executeBlocking(() -> read(published), false)
                .onSuccess(shown -> Replies.json(ctx, 200, SheetJson.of(shown)))
                .onFailure(ctx::fail);
    }

    private Shown read(Published published) throws IOException {
        return archive.of(published, rooms.desk().hall().sequence())
                .orElseThrow(() -> new Problem(503, new Reason("UNREADABLE", "这个月的公示读不出来，请联系工作人员。"), null));
    }

    private Optional<Published> of(YearMonth month) {
        return rooms.desk().hall().sheets().stream()
                .filter(published -> published.month().equals(month))
                .findFirst();
    }

    private List<Published> readable() {
        return rooms.desk().hall().sheets().stream()
                .filter(published -> !published.withdrawn())
                .toList();
    }

    private static void nothing(RoutingContext ctx, int status, String key) {
        var tongue = Tongue.of(ctx);
        var body = "<h1 id=\"heading\">" + tongue.say("title") + "</h1><p class=\"words\">" + tongue.say(key) + "</p>";
        html(ctx, status, SheetPage.document(tongue, tongue.say("title"), body));
    }

    private static void html(RoutingContext ctx, int status, String page) {
        ctx.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page);
    }
}
