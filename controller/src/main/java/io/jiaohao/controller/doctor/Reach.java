// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether {@code http.publicUrl}, which stands in the QR of every slip, leads to the controller of a state folder and to no other machine.
 * Asked from this machine: that phones get there too is only seen with a phone.
 */
public final class Reach {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAGE = 64 * 1024;
    private static final String HEALTH = "/api/v1/health";
    private static final Pattern EPOCH = Pattern.compile("\"epoch\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern HTTP = Pattern.compile("\"http\"\\s*:\\s*\\{[^}]*}", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("\"host\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern PORT = Pattern.compile("\"port\"\\s*:\\s*(\\d+)");

    private Reach() {}

    /** {@code publicUrl}: as it is set, without a slash at its end. */
    public static Finding of(Path state, String publicUrl) throws IOException {
        var ours = own(state).flatMap(Reach::epoch);
        if (ours.isEmpty()) {
            return Finding.note(
                    "控制器没有在运行,没有核对publicUrl。启动后请再运行一次",
                    "no controller answers here, so publicUrl was not checked; run this again once it runs");
        }
        var theirs = epoch(publicUrl);
        if (theirs.isEmpty()) {
            return Finding.ill(
                    "publicUrl打不开:" + publicUrl + "。请核对地址、端口、路由器转发;修好以前请留空,小票就不印二维码",
                    "publicUrl does not answer: " + publicUrl
                            + "; check address, port and the router, and leave it empty until then: slips then have no QR");
        }
        return theirs.equals(ours)
                ? Finding.well("publicUrl通到本控制器:" + publicUrl, "publicUrl leads to this controller: " + publicUrl)
                : Finding.ill(
                        "publicUrl通到的是另一台控制器:" + publicUrl, "publicUrl leads to another controller: " + publicUrl);
    }

    /** Where the running controller wrote that it listens. */
    private static Optional<String> own(Path state) throws IOException {
        var file = state.resolve("access.json");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        var http = HTTP.matcher(Files.readString(file));
        if (!http.find()) {
            return Optional.empty();
        }
        var host = found(HOST, http.group());
        var port = found(PORT, http.group());
        return host.flatMap(name -> port.map(number -> "http://" + local(name) + ':' + number));
    }

    private static String local(String host) {
        return host.isEmpty() || host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }

    private static Optional<String> found(Pattern what, String text) {
        return Optional.of(what.matcher(text)).filter(Matcher::find).map(match -> match.group(1));
    }

    /** Of the controller that answers there; empty where none does. Blocks for ten seconds at most, and reads no more than a page. */
    public static Optional<String> epoch(String url) {
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            var request = HttpRequest.newBuilder(URI.create(url + HEALTH))
                    .timeout(PATIENCE)
                    .build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                    .thenApplyAsync(answer -> found(EPOCH, page(answer.body())), Thread::startVirtualThread)
                    .get(PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalArgumentException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            client.shutdownNow();
        }
    }

    private static String page(InputStream body) {
        try (body) {
            return new String(body.readNBytes(PAGE), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        }
    }
}
