// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.web.reply.ApiPath;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void theFileAndTheServerNameTheSameRoutes() throws IOException {
        try (var hall = new WebHall()) {
            assertEquals(described(), served(hall));
        }
    }

    @Test
    void theManualNamesTheSameRoutes() throws IOException {
        var named = new TreeSet<String>();
        section().lines().filter(line -> line.startsWith("| `")).forEach(row -> routes(row)
                .map(OpenApiTest::anonymous)
                .forEach(named::add));
        var described = described().stream().map(OpenApiTest::anonymous).collect(Collectors.toCollection(TreeSet::new));
        described.remove("GET /openapi.json");
        assertEquals(described, named);
    }

    @Test
    void everyExampleOfTheManualIsJsonForARouteThatThereIs() throws IOException {
        var routes = described().stream()
                .map(route -> Pattern.compile(Pattern.quote(route).replaceAll("\\{[a-z]+}", "\\\\E[A-Z0-9]+\\\\Q")))
                .toList();
        var examples =
                section().lines().filter(line -> line.startsWith("    POST ")).toList();
        assertFalse(examples.isEmpty());
        for (var example : examples) {
            var parts = example.strip().split("\\s+", 3);
            var route = parts[0] + ' ' + parts[1].substring(ApiPath.BASE.length());
            assertTrue(routes.stream().anyMatch(one -> one.matcher(route).matches()), example);
            assertFalse(new JsonObject(parts[2]).isEmpty(), example);
        }
    }

    private static String section() throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "protocol.md"));
        return manual.substring(manual.indexOf("## 3. HTTP"), manual.indexOf("## 4. Access"));
    }

    private static Stream<String> routes(String row) {
        return Pattern.compile("`((?:GET|POST|PUT|DELETE) /[^?` ]*)")
                .matcher(row.substring(0, row.indexOf('|', 2)))
                .results()
                .map(found -> found.group(1));
    }

    private static String anonymous(String route) {
        return route.replaceAll("\\{[a-z]+}", "{}");
    }

    private static Set<String> served(WebHall hall) {
        var served = new TreeSet<String>();
        for (var route : hall.web.routes()) {
            var path = path(route);
            if (path.startsWith(ApiPath.BASE + "/") && route.methods() != null) {
                route.methods()
                        .forEach(method -> served.add(method.name() + ' ' + path.substring(ApiPath.BASE.length())));
            }
        }
        return served;
    }

    private static String path(Route route) {
        return route.getName() == null ? "" : route.getName().replaceAll(":([a-z]+)", "{$1}");
    }

    private static Set<String> described() throws IOException {
        var described = new TreeSet<String>();
        try (var in = OpenApiTest.class.getResourceAsStream("/web/api/openapi.json")) {
            var file = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            var paths = file.getJsonObject("paths");
            for (var path : paths.fieldNames()) {
                paths.getJsonObject(path)
                        .fieldNames()
                        .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + ' ' + path));
            }
        }
        return described;
    }
}
