// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.node;

import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a node's program runs until it is stopped, and how it says that it cannot. Called by the main thread. */
public final class NodeProgram {
    private static final Logger LOG = LoggerFactory.getLogger(NodeProgram.class);
    /** EX_CONFIG of sysexits.h: to start it again would not help. */
    private static final int WRONG_CONFIG = 78;

    private NodeProgram() {}

    /** Starts something and waits for the signal to stop, which closes it. */
    public static int serve(Callable<? extends AutoCloseable> start) throws Exception {
        var stop = new CountDownLatch(1);
        var served = start.call();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                served.close();
            } catch (Exception e) {
                LOG.warn("did not stop cleanly: {}", e.toString());
            }
            stop.countDown();
        }));
        stop.await();
        return 0;
    }

    /** One sentence for what the installer can mend, with the exit code; everything else is thrown on. */
    public static int explain(Exception error) throws Exception {
        if (error instanceof ConfigError || error instanceof IllegalStateException) {
            System.err.println(error.getMessage());
            return WRONG_CONFIG;
        }
        throw error;
    }

    /** Of {@code artifact}, as Maven wrote it into the jar of {@code main}; {@code dev} where the program runs from classes. */
    public static String version(Class<?> main, String artifact) throws IOException {
        var properties = new Properties();
        try (var in = main.getResourceAsStream("/META-INF/maven/io.jiaohao/" + artifact + "/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return properties.getProperty("version", "dev");
    }
}
