// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.web.reply.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the address of the page asks for; what cannot be meant is a {@link Problem} that names the parameter. */
record OwnAsked(OwnSpan span, Optional<Behind> behind) {
    private static final int FARTHEST = 20_000;

    /** The visits behind a number. */
    record Behind(String service, OwnCount count, int offset) {

        /** Empty where there is no such number. */
        String html(OwnFigures figures, OwnPage.Place place, ZoneId zone) {
            return figures.services().stream()
                    .filter(of -> of.service().text().equals(service))
                    .findFirst()
                    .map(of -> new OwnVisits(of, count, offset, place.address(), place.speech(), zone).html())
                    .orElse("");
        }
    }

    static OwnAsked of(HttpServerRequest request, LocalDate today) {
        try {
            var span = OwnSpan.asked(request.getParam("span"), request.getParam("day"), today);
            return new OwnAsked(
                    span,
                    Optional.ofNullable(request.getParam("service"))
                            .map(service -> new Behind(service, count(request), offset(request))));
        } catch (IllegalArgumentException bad) {
            throw Problem.badField("span", "不对");
        }
    }

    private static OwnCount count(HttpServerRequest request) {
        return read(request, "what", word -> OwnCount.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(OwnCount.SERVED);
    }

    private static int offset(HttpServerRequest request) {
        return read(request, "offset", OwnAsked::offset).orElse(0);
    }

    /** More than anybody serves in two months. */
    private static int offset(String text) {
        var offset = Integer.parseInt(text);
        if (offset < 0 || offset > FARTHEST) {
            throw new IllegalArgumentException("0 to " + FARTHEST + ", not " + text);
        }
        return offset;
    }

    private static <T> Optional<T> read(HttpServerRequest request, String name, Function<String, T> make) {
        try {
            return Optional.ofNullable(request.getParam(name)).map(make);
        } catch (IllegalArgumentException bad) {
            throw Problem.badField(name, "不对");
        }
    }
}
