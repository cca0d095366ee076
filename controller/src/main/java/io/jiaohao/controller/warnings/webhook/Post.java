// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** One try at a time, over the JDK's own HTTP client. Blocks for no longer than twice the timeout. */
final class Post implements AutoCloseable {
    private final WebhookSettings settings;
    private final Body body;
    private final Supplier<Instant> clock;
    private final HttpClient client;

    Post(WebhookSettings settings, Body body, Supplier<Instant> clock) {
        this.settings = settings;
        this.body = body;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    Outcome send(News news) throws InterruptedException {
        var sent = client.sendAsync(request(body.of(news)), head -> new Beginning());
        try {
            var answer = sent.get(2 * settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return Answers.of(settings.format(), answer.statusCode(), answer.body());
        } catch (TimeoutException slow) {
            return Answers.none(slow);
        } catch (ExecutionException failed) {
            return Answers.none(failed.getCause() == null ? failed : failed.getCause());
        } finally {
            // ends an exchange that is still going on
            sent.cancel(true);
        }
    }

    private HttpRequest request(byte[] bytes) {
        var request = HttpRequest.newBuilder(address())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "jiaohao")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (settings.format() == Format.JSON && !settings.secret().isEmpty()) {
            request.header("X-Jiaohao-Signature", Signature.header(settings.secret(), bytes));
        }
        return request.build();
    }

    private URI address() {
        return settings.format() == Format.DINGTALK && !settings.secret().isEmpty()
                ? Signature.dingtalk(
                        settings.url(), settings.secret(), clock.get().toEpochMilli())
                : settings.url();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
