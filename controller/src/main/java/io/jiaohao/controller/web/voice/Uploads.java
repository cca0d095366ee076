// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.voice;

import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.protocol.Reason;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;

/**
 * The body of a request on its way into a file, block by block: a recording is as large as all the memory of this program. Event loop
 * only.
 */
public final class Uploads {
    private Uploads() {}

    /** Fails with a {@link Problem} where it is too large or the disk is full. The request must not have been read yet. */
    public static Future<Path> into(Path file, RoutingContext ctx, long most) {
        var request = ctx.request();
        if (announced(ctx) > most) {
            return Future.failedFuture(tooLarge(most));
        }
        request.pause();
        var options =
                new OpenOptions().setRead(false).setWrite(true).setCreate(true).setTruncateExisting(true);
        return ctx.vertx()
                .fileSystem()
                .open(file.toString(), options)
                .compose(out -> copy(ctx, out, most))
                .recover(failure -> Future.failedFuture(failure instanceof Problem ? failure : storage(failure)))
                .map(file);
    }

    private static Future<Void> copy(RoutingContext ctx, AsyncFile out, long most) {
        var request = ctx.request();
        Promise<Void> done = Promise.promise();
        var heard = new long[1];
        request.exceptionHandler(done::tryFail);
        out.exceptionHandler(done::tryFail);
        request.endHandler(end -> done.tryComplete());
        request.handler(block -> {
            heard[0] += block.length();
            if (done.future().isComplete()) {
                // it has failed, and whoever sends has not heard yet
                return;
            }
            if (heard[0] > most) {
                done.tryFail(tooLarge(most));
                return;
            }
            out.write(block).onFailure(done::tryFail);
            if (out.writeQueueFull()) {
                request.pause();
                out.drainHandler(drained -> request.resume());
            }
        });
        request.resume();
        return done.future().eventually(() -> out.close());
    }

    private static long announced(RoutingContext ctx) {
        var length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException bad) {
            return Long.MAX_VALUE;
        }
    }

    private static Problem tooLarge(long most) {
        return new Problem(413, new Reason("TOO_LARGE", "录音太大,最多" + (most >> 20) + " MB。"), null);
    }

    /** What went wrong with the disk, in words. */
    public static Problem storage(Throwable failure) {
        var full = String.valueOf(failure.getMessage()).contains("No space left");
        return full
                ? new Problem(507, new Reason("STORAGE_FULL", "磁盘满了,录音没有保存。请先删除不用的录音,或联系维护人员。"), null)
                : new Problem(500, new Reason("NOT_SAVED", "录音没有保存好,请再上传一次。"), null);
    }
}
