// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever types {@code ./jiaohao} sees, in whatever language their computer speaks. */
class LauncherIT {
    private static final Path LAUNCHER =
            Path.of("..", "jiaohao").toAbsolutePath().normalize();

    private record Said(int code, String text) {}

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWrongSettingIsToldWithItsLineInAPlainLocaleToo() throws IOException, InterruptedException {
        // given
        var file = Files.writeString(folder.resolve("hall.toml"), "[hall]\nname = \"镇党群服务中心\"\n[mqtt]\nprot = 1883\n");

        // when
        var said = say(Map.of("LC_ALL", "C"), LAUNCHER, "program", "controller", "check", "--config", file.toString());

        // then
        assertEquals(2, said.code());
        assertTrue(
                said.text().contains("设置有误")
                        && said.text().contains("line 4")
                        && said.text().contains("prot"),
                said.text());
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheOnesThereAre() throws IOException, InterruptedException {
        var said = say(Map.of("LC_ALL", "C"), LAUNCHER, "dance");
        assertEquals(2, said.code());
        assertTrue(said.text().contains("没有这个命令") && said.text().contains("./jiaohao demo"), said.text());
    }

    @Test
    void whereNoJavaIsNewEnoughItSaysWhatToInstall() throws IOException, InterruptedException {
        // given: a launcher that is content with nothing there is
        var text = Files.readString(LAUNCHER).replace("needed=21", "needed=99");
        var strict = Files.writeString(folder.resolve("jiaohao"), text);
        assertTrue(strict.toFile().setExecutable(true));

        // when
        var said = say(Map.of(), strict, "program", "controller", "check");

        // then
        assertEquals(1, said.code());
        assertTrue(said.text().contains("apt install openjdk-99-jdk-headless"), said.text());
    }

    @Test
    void theDemoStopsOnTermAndLeavesNothingBehind() throws IOException, InterruptedException {
        // given
        var builder = new ProcessBuilder(LAUNCHER.toString(), "program", "simulation", "demo", "--citizens", "none");
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder);
        var demo = builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.readString(folder.resolve("out")).contains("Ctrl-C") && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        var lines = Files.readAllLines(folder.resolve("out"));
        assertTrue(lines.getFirst().contains("http://127.0.0.1:"), lines.toString());

        // when
        demo.destroy();

        // then
        assertTrue(demo.waitFor(20, TimeUnit.SECONDS));
        var left = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
        assertEquals(List.of(), left);
    }

    private static Said say(Map<String, String> environment, Path launcher, String... words)
            throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
