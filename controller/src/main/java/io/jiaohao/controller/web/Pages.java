// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Signing;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.reply.Replies;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;

/** The pages. Those for work ask who is there first, and take {@code ?token=} out of the address. */
final class Pages {
    private final Callers callers;
    private final Signing signing;
    private final Assets assets = new Assets();

    Pages(Callers callers, Signing signing) {
        this.callers = callers;
        this.signing = signing;
    }

    void mount(Router router) {
        open(router, "/", "start/start.html");
        router.get("/board").handler(ctx -> orPlain(ctx, "board/board.html"));
        open(router, "/t/:secret", "phone/phone.html");
        open(router, "/book", "book/book.html");
        open(router, "/signin", "signin/signin.html");
        work(router, "/kiosk", "kiosk/kiosk.html", Who::mayTake);
        work(router, "/guide", "guide/guide.html", Who::mayGuide);
        work(router, "/manage", "manage/manage.html", Who::mayOversee);
        work(router, "/manage/reports", "reports/reports.html", Who::mayAudit);
        work(router, "/manage/sheet", "sheets/sheets.html", Who::mayManage);
        work(router, "/manage/staffing", "staffing/staffing.html", Who::mayAudit);
        work(router, "/manage/devices", "devices/devices.html", Who::mayLead);
        work(router, "/manage/audit", "audit/audit.html", Who::mayAudit);
        work(router, "/manage/plan", "plan/plan.html", Who::mayManage);
        work(router, "/manage/staff", "staff/staff.html", Who::mayLead);
        work(router, "/manage/notices", "notices/notices.html", Who::mayLead);
        work(router, "/manage/voice", "voice/voice.html", Who::mayGuide);
        router.post("/signin").handler(signing::form);
        router.post("/signout").handler(signing::formOut);
        router.get("/desk/:window").handler(this::desk);
        router.get("/favicon.ico").handler(ctx -> assets.send(ctx, "shared/icon.svg"));
        router.get("/assets/*")
                .handler(ctx -> assets.send(ctx, ctx.normalizedPath().substring("/assets/".length())));
    }

    private void open(Router router, String path, String file) {
        router.get(path).handler(ctx -> assets.send(ctx, file));
    }

    private void work(Router router, String path, String file, Predicate<Who> may) {
        router.get(path).handler(ctx -> {
            if (!signing.byAddress(ctx)) {
                at(ctx, callers.enters(ctx, may), () -> assets.send(ctx, file));
            }
        });
    }

    private void desk(RoutingContext ctx) {
        if (signing.byAddress(ctx)) {
            return;
        }
        var window = ApiPath.window(ctx);
        // a desk never idles, and as plain forms it looks again by itself
        at(ctx, callers.there(ctx, who -> who.mayWatch(window)), () -> orPlain(ctx, "desk/desk.html"));
    }

    /** A page of plain HTML, where it is asked for, is made by somebody else. */
    private void orPlain(RoutingContext ctx, String file) {
        if (ctx.request().getParam("plain") == null) {
            assets.send(ctx, file);
        } else {
            ctx.next();
        }
    }

    private static void at(RoutingContext ctx, boolean may, Runnable then) {
        if (may) {
            then.run();
        } else {
            Replies.redirect(ctx, "/signin?to=" + Html.query(ctx.request().uri()));
        }
    }
}
