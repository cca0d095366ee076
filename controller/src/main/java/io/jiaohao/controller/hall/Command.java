// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody wants the hall to do. */
public sealed interface Command {

    /** Pressed at a window. */
    sealed interface AtWindow extends Command {
        WindowNumber window();
    }

    /**
     * A citizen takes a number.
     *
     * @param priority asked for; confirmed by nobody yet
     * @param items how many items the visit has
     * @param language {@code zh} or {@code en}
     * @param shown the number is shown to the citizen on a screen, so that it counts even unprinted
     * @param printer where the slip comes out; absent where none is wanted
     */
    record Take(
            ServiceCode service,
            boolean priority,
            int items,
            String language,
            boolean shown,
            @Nullable NodeId printer) implements Command {

        /** Without a slip. */
        public Take(ServiceCode service, boolean priority, int items, String language, boolean shown) {
            this(service, priority, items, language, shown, null);
        }
    }

    /** 开始服务. */
    record OpenWindow(WindowNumber window) implements AtWindow {}

    /** 结束服务: ends the visit as NEXT would, and calls nobody. */
    record CloseWindow(WindowNumber window) implements AtWindow {}

    /**
     * 下一位.
     *
     * @param seen revision of the sign the clerk acted on
     */
    record CallNext(WindowNumber window, @Nullable Long seen) implements AtWindow {}

    /** 重呼. */
    record Recall(WindowNumber window) implements AtWindow {}

    /** 已到. */
    record MarkArrived(WindowNumber window) implements AtWindow {}

    /** 完成. */
    record Finish(WindowNumber window) implements AtWindow {}

    /** 过号. */
    record MarkMissed(WindowNumber window) implements AtWindow {}

    /** 暂停. */
    record Pause(WindowNumber window) implements AtWindow {}

    /** 恢复服务. */
    record Continue(WindowNumber window) implements AtWindow {}

    /** 误叫撤回. */
    record Undo(WindowNumber window) implements AtWindow {}

    /** A printer says what became of a ticket's slip. */
    record ReportSlip(TicketNumber ticket, PrintOutcome outcome) implements Command {}

    /** The citizen has the number without a slip: 我记住了. */
    record RememberNumber(TicketNumber ticket) implements Command {}

    /** Print the slip once more: 重新打印. */
    record Reprint(TicketNumber ticket) implements Command {}

    /** The controller woke: the first entry of each run. {@code epoch} is new at first start and after a restore. */
    record Start(String epoch, String version) implements Command {}

    /** A new hall day; the old one must be closed. */
    record OpenDay(LocalDate date) implements Command {}

    /** The day ends: every ticket gets its fate. */
    record CloseDay() implements Command {}

    /** The plan of the configuration. */
    record ApplyPlan(Plan plan) implements Command {}

    /** The clock stepped. */
    record CorrectClock(Duration by) implements Command {}

    /**
     * Tells two commands apart that came under one id. FNV-1a over the text of the record: the same on every machine and in every
     * run, which {@code hashCode} (of an enum, say) is not.
     */
    default long digest() {
        var hash = 0xcbf29ce484222325L;
        for (var b : toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
