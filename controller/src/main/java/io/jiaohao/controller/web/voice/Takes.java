// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.voice;

import io.jiaohao.controller.hall.Sound;
import io.jiaohao.controller.voice.bank.Recording;
import io.jiaohao.controller.voice.bank.Unusable;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sound that comes in and goes out: uploads of recordings and of single lines, clips to hear, banks for the nodes. */
public final class Takes {
    private static final String BASE = ApiPath.BASE + "/voice/recordings";
    private static final String CLIP = BASE + "/:name/clips/:clip";
    private static final long MOST = 60L << 20;
    private static final long MOST_OF_ONE = 4L << 20;

    private final Rooms rooms;
    private final Callers callers;
    private final Recordings recordings;

    /** What becomes of an upload, by a worker. */
    private interface Work {
        Recording of(Path wav) throws IOException, Unusable;
    }

    public Takes(Rooms rooms, Callers callers, Recordings recordings) {
        this.rooms = rooms;
        this.callers = callers;
        this.recordings = recordings;
    }

    /** Uploads come before the handler that reads whole bodies into memory. */
    public void mountUploads(Router router) {
        router.post(BASE).handler(this::take);
        router.post(CLIP).handler(this::retake);
    }

    public void mount(Router router) {
        router.get(CLIP).handler(this::hear);
        router.get(ApiPath.BASE + "/voice/banks/:name").handler(this::bank);
    }

    private void take(RoutingContext ctx) {
        callers.changer(ctx, Who::mayManage);
        var name = Recordings.name(ctx);
        var language = Recordings.language(ctx);
        upload(ctx, MOST, wav -> {
            recordings.room(name);
            return rooms.voice().studio().take(name, language, wav);
        });
    }

    private void retake(RoutingContext ctx) {
        callers.changer(ctx, Who::mayManage);
        var name = Recordings.name(ctx);
        var clip = clip(ctx);
        var insert = "true".equals(ctx.request().getParam("insert"));
        upload(ctx, MOST_OF_ONE, wav -> {
            known(clip, recordings.existing(name).clips().size() + (insert ? 1 : 0));
            return rooms.voice().studio().retake(name, clip, insert, wav);
        });
    }

    private void upload(RoutingContext ctx, long most, Work work) {
        ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
        Path file;
        try {
            file = rooms.voice().studio().upload();
        } catch (IOException storage) {
            throw Uploads.storage(storage);
        }
        Uploads.into(file, ctx, most)
                .onSuccess(wav -> Recordings.onWorker(
                        ctx,
                        () -> {
                            try {
                                return recordings.described(work.of(wav));
                            } finally {
                                Files.deleteIfExists(wav);
                            }
                        },
                        json -> Replies.json(ctx, 201, json)))
                .onFailure(failure -> {
                    ctx.vertx().fileSystem().delete(file.toString());
                    ctx.fail(failure);
                });
    }

    private void hear(RoutingContext ctx) {
        callers.reader(ctx, Who::mayManage);
        var name = Recordings.name(ctx);
        var clip = clip(ctx);
        Recordings.onWorker(
                ctx,
                () -> {
                    var recording = recordings.existing(name);
                    known(clip, recording.clips().size());
                    return rooms.voice().studio().wav(recording, clip);
                },
                wav -> ctx.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "audio/wav")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end(Buffer.buffer(wav)));
    }

    /** To every node and to the staff: it is heard in the hall anyway. */
    private void bank(RoutingContext ctx) {
        callers.reader(ctx, anybody -> true);
        var name = Recordings.name(ctx);
        var bank = rooms.desk().hall().sound().banks().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(404, new Reason("UNKNOWN_BANK", "没有启用这份录音。"), "name"));
        var tag = '"' + bank.hash() + '"';
        ctx.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (tag.equals(ctx.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            ctx.response().setStatusCode(304).end();
        } else {
            send(ctx, bank);
        }
    }

    private void send(RoutingContext ctx, Sound.Bank bank) {
        var file = rooms.voice()
                .studio()
                .bank(bank.hash())
                .orElseThrow(() -> new Problem(404, new Reason("BANK_LOST", "这份录音的文件不在了,请在声音页面重新启用。"), "name"));
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/zip")
                .sendFile(file.toString())
                .onFailure(ctx::fail);
    }

    /** Counted from 0; in addresses and on the page from 1. */
    private static int clip(RoutingContext ctx) {
        try {
            return Integer.parseInt(ctx.pathParam("clip")) - 1;
        } catch (NumberFormatException bad) {
            throw Problem.badField("clip", "应是数字");
        }
    }

    private static void known(int clip, int count) {
        if (clip < 0 || clip >= count) {
            throw new Problem(404, new Reason("UNKNOWN_CLIP", "没有这一段。"), "clip");
        }
    }
}
