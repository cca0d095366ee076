// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reply;

import io.jiaohao.protocol.Reason;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request that fails gets an answer in one form: {@code {reason {code, text}, field?}}. */
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    public static void answerOn(Router router) {
        IntStream.of(400, 404, 405, 406, 413, 414, 415, 500).forEach(s -> router.errorHandler(s, Problems::answer));
    }

    private static void answer(RoutingContext ctx) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        var problem = problem(ctx);
        if (PlainPage.wantsPage(ctx)) {
            PlainPage.sayProblem(ctx, problem);
            return;
        }
        var body = new JsonObject().put("reason", json(problem.reason()));
        if (problem.field() != null) {
            body.put("field", problem.field());
        }
        Replies.json(ctx, problem.status(), body);
    }

    public static JsonObject json(Reason reason) {
        return new JsonObject().put("code", reason.code()).put("text", reason.text());
    }

    private static Problem problem(RoutingContext ctx) {
        if (ctx.failure() instanceof Problem problem) {
            return problem;
        }
        return switch (ctx.statusCode()) {
            case 404 -> new Problem(404, new Reason("NOT_FOUND", "没有这个地址。"), null);
            case 405 -> new Problem(405, new Reason("METHOD_NOT_ALLOWED", "这个地址不支持这种请求方法。"), null);
            case 413 -> new Problem(413, new Reason("TOO_LARGE", "请求太大，最多16 KB。"), null);
            case 400, 406, 414, 415 -> new Problem(ctx.statusCode(), new Reason("BAD_REQUEST", "请求有误。"), null);
            default -> fault(ctx);
        };
    }

    private static Problem fault(RoutingContext ctx) {
        log.error("{} {} failed", ctx.request().method(), ctx.normalizedPath(), ctx.failure());
        return new Problem(500, new Reason("FAULT", "系统出错了，请再试一次。"), null);
    }
}
