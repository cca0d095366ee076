// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.doctor;

import io.jiaohao.controller.journal.JournalCheck;
import io.jiaohao.controller.journal.StateLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examines a state folder; the hall may be running meanwhile. */
public final class Doctor {
    private static final long LITTLE_ROOM_MB = 500;

    private final Path state;
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Path state) {
        this.state = state;
    }

    /**
     * Everything that was found.
     *
     * @param known a fingerprint that somebody noted down, {@code SEQUENCE:HASH} as the doctor prints it; absent where none was
     */
    public static List<Finding> examine(Path state, Optional<String> known) throws IOException {
        var doctor = new Doctor(state);
        if (!Files.isDirectory(state)) {
            return List.of(Finding.ill("没有这个目录:" + state, "there is no folder " + state));
        }
        doctor.running();
        doctor.room();
        doctor.journal(known);
        doctor.plan();
        doctor.setAside();
        return List.copyOf(doctor.findings);
    }

    private void running() throws IOException {
        if (!Files.isWritable(state)) {
            findings.add(Finding.ill(
                    "目录不能写入,控制器不能启动:" + state, "the folder cannot be written, the controller cannot start: " + state));
            return;
        }
        findings.add(
                StateLock.isTaken(state)
                        ? Finding.well("控制器正在运行", "a controller is running")
                        : Finding.well("控制器没有在运行", "no controller is running"));
    }

    private void room() {
        var left = state.toFile().getUsableSpace() / 1_000_000;
        var zh = "剩余空间 " + left + " MB";
        var en = left + " MB of room are left";
        findings.add(
                left < LITTLE_ROOM_MB
                        ? Finding.note(
                                zh + ",请备份后清理别的文件;日志不要删", en + "; back up and remove other files, never the journal")
                        : Finding.well(zh, en));
    }

    private void journal(Optional<String> known) throws IOException {
        var days = JournalCheck.of(state.resolve("journal"));
        var entries = days.stream().mapToLong(JournalCheck.Day::entries).sum();
        for (var day : days) {
            day.problem().ifPresent(problem -> findings.add(ill(day, problem)));
        }
        if (days.stream().allMatch(day -> day.problem().isEmpty())) {
            findings.add(Finding.well(
                    "日志完好:" + days.size() + " 天,共 " + entries + " 条,逐条相连",
                    "the journal is whole: " + days.size() + " days, " + entries
                            + " entries, each linked to the one before"));
        }
        if (!days.isEmpty()) {
            var head = days.getLast();
            findings.add(Finding.well(
                    "末条指纹 " + head.fingerprint() + "(抄下来,以后可核对:doctor --known)",
                    "fingerprint of the last entry " + head.fingerprint()
                            + " (note it down to check it later: doctor --known)"));
        }
        if (known.isPresent()) {
            knows(known.get());
        }
    }

    private void knows(String fingerprint) throws IOException {
        findings.add(
                JournalCheck.has(state.resolve("journal"), fingerprint)
                        ? Finding.well("指纹相符,此前的日志没有改动过", "the fingerprint fits: nothing before it was changed")
                        : Finding.ill(
                                "指纹不符:此前的日志被改动过", "the fingerprint does not fit: something before it was changed"));
    }

    private static Finding ill(JournalCheck.Day day, String problem) {
        var torn = day.last() ? "控制器下次启动时会处理:没写完的尾部会截去(从未答复过),其余照原样保存" : "原文件保持不动,请联系维护人员并与备份比对";
        var what = day.last()
                ? "the next start deals with it: a tail that was never answered is cut, everything else is kept"
                : "leave the file as it is and compare it with a backup";
        return Finding.ill(
                day.file() + " 第 " + day.good() + " 字节处断开(" + problem + ")。" + torn,
                day.file() + " breaks at byte " + day.good() + " (" + problem + "); " + what);
    }

    private void plan() {
        var own = state.resolve("plan.toml");
        if (Files.exists(own)) {
            findings.add(Finding.well(
                    "计划是管理员在页面上改的:" + own + "(不是设置文件里的;在“计划”页可恢复安装时的计划)",
                    "the plan is the manager's: " + own
                            + " (not that of the settings; the page of the plan takes it away again)"));
        }
    }

    private void setAside() throws IOException {
        try (var inside = Files.list(state)) {
            var aside = inside.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.equals("damaged") || name.startsWith("records.damaged"))
                    .sorted()
                    .toList();
            if (!aside.isEmpty()) {
                var names = String.join(", ", aside);
                findings.add(Finding.note(
                        "以前损坏过、已另存:" + names + "。确认有备份后可以删除",
                        "set aside after damage: " + names + "; may be removed once backed up"));
            }
        }
    }
}
