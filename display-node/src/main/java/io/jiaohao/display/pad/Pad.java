// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.Press;
import io.jiaohao.protocol.Message.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one window that are pressed by the same people. A press is repeated under its id until the reply comes or it is too old; then it is
 * given up. A clerk's is too old after five seconds, because a late press would call somebody by surprise; a citizen's rating is as true a
 * minute later. Times are nanoseconds of one monotonic clock. Owned by one
 * thread at a time; asks no clock.
 */
public final class Pad {
    static final long REPEAT = Duration.ofSeconds(1).toNanos();
    static final Duration OF_CLERKS = Duration.ofSeconds(5);
    static final Duration OF_CITIZENS = Duration.ofMinutes(1);

    private record Waiting(
            Key key, @Nullable String argument, @Nullable Long seen, long downAt, long nextAt) {
        Waiting next(long at) {
            return new Waiting(key, argument, seen, downAt, at);
        }

        Press press(CommandId id, long now) {
            return new Press(
                    id, key, argument, seen, Duration.ofNanos(now - downAt).toMillis());
        }
    }

    /** What became due: presses to send again, and keys whose press was given up. */
    public record Due(List<Press> again, List<Key> dropped) {}

    private final Supplier<CommandId> ids;
    private final long giveUp;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    private Pad(Supplier<CommandId> ids, Duration giveUp) {
        this.ids = ids;
        this.giveUp = giveUp.toNanos();
    }

    /**
     * The call keys, none of them pressed.
     *
     * @param ids gives an id nobody else has: {@code CommandId::fresh}
     */
    public static Pad ofClerks(Supplier<CommandId> ids) {
        return new Pad(ids, OF_CLERKS);
    }

    /** The same for an evaluator. */
    public static Pad ofCitizens(Supplier<CommandId> ids) {
        return new Pad(ids, OF_CITIZENS);
    }

    /**
     * A key went down.
     *
     * @param argument ticket, service, window, outcome or grade, where the key takes one
     * @param seen revision of the sign that stood there, absent where none did
     * @return what to send at once
     */
    public Press down(Key key, @Nullable String argument, @Nullable Long seen, long now) {
        var id = ids.get();
        var press = new Waiting(key, argument, seen, now, now + REPEAT);
        waiting.put(id.text(), press);
        return press.press(id, now);
    }

    /** When the oldest press went down that waits for its answer; absent while none does. */
    public @Nullable Long unansweredSince() {
        return waiting.values().stream()
                .map(Waiting::downAt)
                .min(Long::compareTo)
                .orElse(null);
    }

    /** The key a reply belongs to; empty where it is nobody's here, or came twice. */
    public Optional<Key> answered(Reply reply) {
        return Optional.ofNullable(waiting.remove(reply.id())).map(Waiting::key);
    }

    /** What is due at {@code now}. */
    public Due due(long now) {
        var again = new ArrayList<Press>();
        var dropped = new ArrayList<Key>();
        for (var entry : List.copyOf(waiting.entrySet())) {
            var press = entry.getValue();
            if (now - press.downAt() >= giveUp) {
                waiting.remove(entry.getKey());
                dropped.add(press.key());
            } else if (now - press.nextAt() >= 0) {
                waiting.put(entry.getKey(), press.next(now + REPEAT));
                again.add(press.press(new CommandId(entry.getKey()), now));
            }
        }
        return new Due(again, dropped);
    }

    /** Nanoseconds until something is due; absent while no press waits. */
    public @Nullable Long dueIn(long now) {
        return waiting.values().stream()
                .map(press -> Math.min(press.nextAt() - now, press.downAt() + giveUp - now))
                .min(Long::compare)
                .orElse(null);
    }
}
