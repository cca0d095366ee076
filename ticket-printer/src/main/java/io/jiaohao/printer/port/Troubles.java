// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.printer.escpos.Condition;
import io.jiaohao.printer.escpos.PrinterStatus;
import io.jiaohao.printer.line.Way;
import io.jiaohao.protocol.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can be wrong with a printer, as a sentence that says what to do. */
final class Troubles {
    static final Reason MUTE = new Reason("PRINTER_MUTE", "打印机没有应答,请看出纸口是否已出票。");
    static final Reason LOST_BEFORE = new Reason("PRINTER_LOST", "打印机断开了连接,没有打印,请重新打印。");
    static final Reason LOST_DURING = new Reason("PRINTER_LOST", "打印途中断开了连接,请看出纸口是否已出票。");
    static final Reason SLOW = new Reason("PRINTER_SLOW", "打印机迟迟没有打完,请看出纸口是否已出票。");

    /** From what stops everything and is easily mended down to a mere warning. */
    private static final List<Condition> WORST_FIRST = List.of(
            Condition.COVER_OPEN,
            Condition.PAPER_OUT,
            Condition.STOPPED_BY_PAPER_END,
            Condition.CUTTER,
            Condition.MECHANICAL,
            Condition.UNRECOVERABLE,
            Condition.AUTO_RECOVERABLE,
            Condition.ERROR,
            Condition.OFFLINE,
            Condition.NEAR_END);

    private Troubles() {}

    /** Why a printer cannot be reached, as far as can be seen from here. */
    static Reason unreachable(Way way) {
        return new Reason(
                "PRINTER_ABSENT",
                switch (way) {
                    case Way.Network network -> "连不上打印机,请检查打印机的电源和网线。";
                    case Way.DeviceFile file -> unreachable(file.device(), "lp");
                    case Way.Serial serial -> unreachable(serial.device(), "dialout");
                });
    }

    private static String unreachable(Path device, String group) {
        return Files.exists(device)
                ? "打印机的端口 " + device + " 打不开:可能正被别的程序占用,或运行用户不在 " + group + " 组。"
                : "没有找到打印机的端口 " + device + ":请检查打印机的电源和连接线。";
    }

    /** What is worst, where anything is. */
    static Optional<Reason> worst(PrinterStatus status) {
        return WORST_FIRST.stream().filter(status::has).findFirst().map(Troubles::reason);
    }

    /** What stopped a slip on its way out: part of it may be on paper, and whatever follows is a reprint. */
    static Optional<Reason> halfWay(PrinterStatus status) {
        return worst(status).map(reason -> new Reason(reason.code(), reason.text() + "这张小票可能只打了一半。"));
    }

    private static Reason reason(Condition condition) {
        return switch (condition) {
            case COVER_OPEN -> new Reason("COVER_OPEN", "打印机上盖没有合好,请合上上盖。");
            case PAPER_OUT, STOPPED_BY_PAPER_END -> new Reason("PAPER_OUT", "打印机没有纸了,请换纸后重新打印。");
            case CUTTER -> new Reason("CUTTER_STUCK", "打印机切刀卡住了,请打开上盖取出卡纸,再合上。");
            case MECHANICAL -> new Reason("PRINTER_JAMMED", "打印机卡纸了,请打开上盖取出卡纸,再合上。");
            case UNRECOVERABLE -> new Reason("PRINTER_BROKEN", "打印机有故障,请关机再开机;仍不行请报修。");
            case AUTO_RECOVERABLE -> new Reason("PRINTER_HOT", "打印头过热,请稍等,凉下来会自己恢复。");
            case ERROR -> new Reason("PRINTER_ERROR", "打印机报错,请看打印机的指示灯,关机再开机试试。");
            case OFFLINE -> new Reason("PRINTER_OFFLINE", "打印机处于脱机状态,请按联机键,或关机再开机。");
            case NEAR_END -> new Reason("PAPER_NEAR_END", "打印纸快用完了,请准备换纸。");
            case DRAWER, FEEDING -> new Reason("PRINTER_BUSY", "打印机正在走纸,请稍等。");
        };
    }
}
