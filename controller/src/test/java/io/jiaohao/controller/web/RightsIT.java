// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Pin;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may what: every route that the server has, asked by everybody. The table is {@code rights.txt} beside this class; a route without a
 * row in it fails, and so does a row without a route.
 */
class RightsIT {
    private static final String TABLE = "rights.txt";

    /** RFC 7914 section 11, one round: the right PIN is {@value #PASSWD}, and no time is lost with it. */
    private static final Pin PIN =
            new Pin("73616c74", "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc", 1);

    private static final String PASSWD = "passwd";

    /** The stream shows what the page asks for, so each of these is a row. */
    private static final List<String> STREAMS = List.of("board", "kiosk", "desk&window=4", "manage", "ticket&secret=x");

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry(":window", "4"),
            Map.entry(":secret", "x"),
            Map.entry(":day", "2026-11-23"),
            Map.entry(":number", "S001"),
            Map.entry(":badge", "08"),
            Map.entry(":code", "ABCDEFGH"),
            Map.entry(":id", "printer-1"),
            Map.entry(":name", "xiaoli"),
            Map.entry(":clip", "c1"),
            Map.entry("/*", "/shared/tokens.css"),
            Map.entry(":month", "2026-10"));

    /** Somebody who asks, and how they show who they are. */
    private record Role(String name, String header, String value) {}

    @Test
    void everyRouteIsOpenToThoseOfTheTableAndToNobodyElse() throws IOException {
        try (var hall = new WebHall(plan())) {
            var roles = roles(hall);
            // when
            var asked = requests(hall)
                    .map(request -> roles.stream()
                                    .map(role -> allowed(hall, request, role) ? "+" : "-")
                                    .collect(Collectors.joining(" "))
                            + "  " + request)
                    .collect(Collectors.joining("\n"));
            // then
            assertEquals(expected(), asked);
        }
    }

    /** Without its head and remarks. */
    private static String expected() throws IOException {
        try (var in = RightsIT.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("+ ") || line.startsWith("- "))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** As the router has them, in the order of their paths; who signs out has nothing to ask afterwards. */
    private static Stream<String> requests(WebHall hall) {
        return hall.web.routes().stream()
                .filter(route -> route.methods() != null && route.getName() != null)
                .flatMap(RightsIT::requests)
                .distinct()
                .sorted(Comparator.comparing((String request) -> request.endsWith("/signout"))
                        .thenComparing(request -> request.substring(request.indexOf('/')))
                        .thenComparing(request -> request));
    }

    private static Stream<String> requests(Route route) {
        return route.methods().stream()
                .map(method -> method.name() + ' ' + route.getName())
                .flatMap(request -> request.endsWith("/stream")
                        ? STREAMS.stream().map(page -> request + "?page=" + page)
                        : Stream.of(request));
    }

    private static boolean allowed(WebHall hall, String request, Role role) {
        var space = request.indexOf(' ');
        var path = request.substring(space + 1);
        for (var part : PARTS.entrySet()) {
            path = path.replace(part.getKey(), part.getValue());
        }
        var body = request.startsWith("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        var asked = hall.request(path).method(request.substring(0, space), body);
        if (!role.header().isEmpty()) {
            asked.header(role.header(), role.value()).header("X-Requested-With", "jiaohao");
        }
        return allowed(hall, asked.build());
    }

    /** Not whether anything came of it: an empty order is refused as well, but later. */
    private static boolean allowed(WebHall hall, HttpRequest request) {
        try {
            var response = hall.http.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            var toSignIn = response.headers().firstValue("Location").orElse("").startsWith("/signin?to=");
            return response.statusCode() != 401 && response.statusCode() != 403 && !toSignIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static List<Role> roles(WebHall hall) throws IOException {
        var roles = new ArrayList<Role>();
        roles.add(new Role("nobody", "", ""));
        for (var user : List.of(WebHall.KIOSK, "node-3", "desk", "installer")) {
            roles.add(new Role(user, "Authorization", "Bearer " + hall.token(user)));
        }
        for (var clerk : plan().staff()) {
            hall.run(new Command.SetPin(clerk.badge(), PIN));
            roles.add(new Role(clerk.post(), "Cookie", hall.signIn(clerk.badge(), PASSWD)));
        }
        hall.run(new Command.SignIn(new WindowNumber(4), "07", false, false));
        return roles;
    }

    /** The clerk sits at window 4. */
    private static Plan plan() {
        var staff = List.of(
                new Clerk("07", "甲", "clerk", Set.of()),
                new Clerk("08", "乙", "guide", Set.of(Clerk.Right.GUIDE)),
                new Clerk("09", "丙", "leader", Set.of(Clerk.Right.LEAD)),
                new Clerk("01", "丁", "manager", Set.of(Clerk.Right.MANAGE)),
                new Clerk("02", "戊", "auditor", Set.of(Clerk.Right.AUDIT)));
        return WebHall.plan(Policy.USUAL, staff);
    }
}
