// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    @Test
    void theFileAndTheServerNameTheSameRoutes() throws IOException {
        try (var hall = new WebHall()) {
            assertEquals(described(), served(hall));
        }
    }

    private static Set<String> served(WebHall hall) {
        var served = new TreeSet<String>();
        for (var route : hall.web.routes()) {
            var path = path(route);
            if (path.startsWith(Api.BASE + "/") && route.methods() != null) {
                route.methods().forEach(method -> served.add(method.name() + ' ' + path.substring(Api.BASE.length())));
            }
        }
        return served;
    }

    private static String path(Route route) {
        return route.getName() == null ? "" : route.getName().replaceAll(":([a-z]+)", "{$1}");
    }

    private static Set<String> described() throws IOException {
        var described = new TreeSet<String>();
        try (var in = OpenApiTest.class.getResourceAsStream("/web/openapi.json")) {
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
