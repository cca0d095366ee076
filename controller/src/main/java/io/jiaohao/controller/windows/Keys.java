// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.windows;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each key orders, whichever door it came through. Pure. */
public final class Keys {
    private static final String BADGE = "@";

    /** Between a grade and the evaluator that gave it. */
    private static final char BY = '@';

    private Keys() {}

    /** What a key means. */
    public sealed interface Meaning {
        record Orders(Command command) implements Meaning {}

        record Refused(Reason reason) implements Meaning {}
    }

    /**
     * The meaning of a key with its argument. A key that needs none takes none into account.
     *
     * @param seen revision of the sign the clerk acted on
     */
    public static Meaning meaning(Key key, WindowNumber window, @Nullable String argument, @Nullable Long seen) {
        return switch (key) {
            case OPEN -> orders(new Command.OpenWindow(window));
            case CLOSE -> orders(new Command.CloseWindow(window));
            case NEXT -> orders(new Command.CallNext(window, seen));
            case RECALL -> orders(new Command.Recall(window));
            case ARRIVED -> orders(new Command.MarkArrived(window));
            case FINISH ->
                argument == null
                        ? orders(new Command.Finish(window))
                        : read(argument, VisitOutcome::valueOf, how -> new Command.Finish(window, how), "没有这种办理结果。");
            case NO_SHOW -> orders(new Command.MarkMissed(window));
            case HOLD ->
                argument == null
                        ? orders(new Command.Hold(window, HoldKind.AWAY))
                        : read(argument, HoldKind::valueOf, kind -> new Command.Hold(window, kind), "挂起请选不持件、持件或等待。");
            case RESUME ->
                argument == null
                        ? orders(new Command.Resume(window, null))
                        : read(argument, TicketNumber::new, held -> new Command.Resume(window, held), "请核对要恢复的号码。");
            case TRANSFER ->
                needs(argument, Keys::target, to -> new Command.Transfer(window, to), "请选择要转到的业务、窗口或工作人员。");
            case PAUSE -> orders(new Command.Pause(window, argument));
            case CONTINUE -> orders(new Command.Continue(window));
            case CALL ->
                needs(argument, TicketNumber::new, ticket -> new Command.CallNumber(window, ticket), "请输入要叫的号码。");
            case UNDO -> orders(new Command.Undo(window));
            case COVER ->
                argument == null
                        ? orders(new Command.Cover(window, null))
                        : read(argument, WindowNumber::parse, other -> new Command.Cover(window, other), "没有这个窗口。");
            case RATE -> needs(argument, Keys::grade, grade -> new Command.RateHere(window, grade), "评价请按1到5。");
        };
    }

    /** {@code 5@evaluator-4}: which evaluator it was is for logs. */
    private static int grade(String text) {
        var end = text.indexOf(BY);
        return Integer.parseInt(end < 0 ? text : text.substring(0, end));
    }

    /** A window's number, {@code @} and a badge, or the code of a service. */
    private static Command.Target target(String text) {
        if (text.startsWith(BADGE)) {
            return new Command.Target.ToClerk(text.substring(BADGE.length()));
        }
        return Character.isDigit(text.charAt(0))
                ? new Command.Target.ToWindow(WindowNumber.parse(text))
                : new Command.Target.ToService(new ServiceCode(text));
    }

    private static Meaning orders(Command command) {
        return new Meaning.Orders(command);
    }

    private static <T> Meaning needs(
            @Nullable String argument, Function<String, T> read, Function<T, Command> command, String otherwise) {
        return argument == null || argument.isEmpty() ? bad(otherwise) : read(argument, read, command, otherwise);
    }

    private static <T> Meaning read(
            String argument, Function<String, T> read, Function<T, Command> command, String otherwise) {
        try {
            return orders(command.apply(read.apply(argument)));
        } catch (IllegalArgumentException unreadable) {
            return bad(otherwise);
        }
    }

    private static Meaning bad(String sentence) {
        return new Meaning.Refused(new Reason("BAD_ARGUMENT", sentence));
    }
}
