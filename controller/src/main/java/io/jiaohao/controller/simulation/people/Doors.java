// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.link.LinkSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The hall's doors as any program finds them: addresses and secrets in {@code access.json}, then HTTP and MQTT. Thread-safe. */
public final class Doors {
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final JsonNode access;

    public Doors(Path accessFile) throws IOException {
        this.access = json.readTree(accessFile.toFile());
    }

    public URI page(String path) {
        var address = access.path("http");
        return URI.create("http://" + address.path("host").asText() + ':'
                + address.path("port").asInt() + path);
    }

    public int mqttPort() {
        return access.path("mqtt").path("port").asInt();
    }

    public String password(String user) {
        return access.path("identities").path(user).path("password").asText();
    }

    public String token(String user) {
        return access.path("identities").path(user).path("token").asText();
    }

    /** A line for {@code user}. */
    public LinkSettings line(String user) {
        return new LinkSettings(
                access.path("mqtt").path("host").asText(), mqttPort(), false, HallId.MAIN, user, password(user), null);
    }

    /** The JSON at {@code path}, asked for as {@code user}. */
    public JsonNode get(String user, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token(user))
                .build();
        return answer(request);
    }

    /** What stands at {@code path}, asked for as {@code user}. */
    public String text(String user, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token(user))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Posts {@code body} as JSON. */
    public JsonNode post(String user, String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send("POST", user, path, body);
    }

    /** Puts {@code body} there as JSON. */
    public JsonNode put(String user, String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send("PUT", user, path, body);
    }

    private JsonNode send(String method, String user, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(page(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return answer(request);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(
                    request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }
}
