// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's zbarimg, the judge of our QR codes. */
public final class Zbar {
    private Zbar() {}

    /** Fails where it must be there (CI) and is not; elsewhere the test is skipped. */
    public static void need() throws InterruptedException {
        var there = there();
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(there, "zbarimg is missing: apt install zbar-tools");
        }
        assumeTrue(there, "zbarimg is missing: apt install zbar-tools");
    }

    private static boolean there() throws InterruptedException {
        try {
            return new ProcessBuilder("zbarimg", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** What it reads in a picture. */
    public static String read(Path picture) throws IOException, InterruptedException {
        var process = new ProcessBuilder("zbarimg", "-q", picture.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        return text;
    }
}
