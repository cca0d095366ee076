// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The other end of a stream, which reads or does not. */
final class Client implements InvocationHandler {
    /** Every event, in order. */
    final List<String> heard = new CopyOnWriteArrayList<>();

    private boolean slow;
    private Handler<@Nullable Void> drained = nothing -> {};

    /** Reads no more until {@link #reads}. */
    void waits() {
        slow = true;
    }

    void reads() {
        slow = false;
        drained.handle(null);
    }

    HttpServerResponse response() {
        return (HttpServerResponse) Proxy.newProxyInstance(
                HttpServerResponse.class.getClassLoader(), new Class<?>[] {HttpServerResponse.class}, this);
    }

    @Override
    @SuppressWarnings("unchecked") // of a drain handler
    public Object invoke(Object response, Method method, Object @Nullable [] given) {
        var first = given == null ? "" : given[0];
        return switch (method.getName()) {
            case "write" -> {
                heard.add(first.toString());
                yield Future.succeededFuture();
            }
            case "drainHandler" -> {
                drained = (Handler<@Nullable Void>) first;
                yield response;
            }
            case "writeQueueFull" -> slow;
            case "ended", "closed" -> false;
            default -> response;
        };
    }
}
