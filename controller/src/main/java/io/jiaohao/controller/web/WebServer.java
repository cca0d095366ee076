// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.web.door.Proxies;
import io.jiaohao.controller.web.live.Streams;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.controller.web.rooms.WebConfig;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hall's web server: one event loop, two workers for what blocks. Start and close it once each, on any thread but the event
 * loop.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    static {
        // Read by Vert.x when its classes load: host names by the machine's own resolver, no copies of resources in
        // /tmp.
        System.setProperty("vertx.disableDnsResolver", "true");
        System.setProperty("vertx.disableFileCPResolving", "true");
        System.setProperty("vertx.disableMetrics", "true");
    }

    private final WebConfig config;
    private final Vertx vertx;
    private final Streams streams;
    private final HttpServer server;
    private final Router router;
    private final Connections connections;

    public WebServer(WebConfig config, Rooms rooms) {
        this.config = config;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(2)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.streams = new Streams(vertx, rooms, config);
        this.connections = new Connections(
                config.pages().limits(), new Proxies(config.pages().trustedProxies()));
        this.router = new Api(vertx, config, rooms, streams).router();
        this.server = vertx.createHttpServer(options(config))
                .connectionHandler(connections::opened)
                .requestHandler(router);
        rooms.desk().tell(streams);
    }

    /**
     * Listens.
     *
     * @throws IOException where the port is taken or the host unknown
     */
    public void start() throws IOException {
        connections.checkFiles();
        try {
            server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            log.info("pages and API at http://{}:{}/", config.host(), port());
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("cannot listen at " + config.host() + ":" + config.port(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting to listen", e);
        }
    }

    /** The port it listens on, once started. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        streams.close();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.warn("the web server did not close in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every route there is, for the test of the OpenAPI file. */
    List<Route> routes() {
        return router.getRoutes();
    }

    private static HttpServerOptions options(WebConfig config) {
        return new HttpServerOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(75)
                .setTcpKeepAlive(true)
                .setMaxFormAttributeSize(2048)
                .setMaxFormFields(16)
                .setDecoderInitialBufferSize(128);
    }
}
