// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that travels over the hall's broker, one record each; which topic carries which stands in {@link Topic.Kind}.
 * Commands order, events report, states describe. No message has room for a citizen's name, phone or card number.
 * Immutable; any thread.
 */
public sealed interface Message {

    /** A message that a sender repeats under one id until it is answered. */
    sealed interface Identified extends Message {
        CommandId id();
    }

    /**
     * A key went down at a window.
     *
     * @param argument ticket, service, window, outcome or grade, where the key takes one
     * @param seen revision of the sign the clerk acted on
     * @param age milliseconds since the finger, by the sender's monotonic clock, at the moment of sending
     */
    record Press(
            CommandId id,
            Key key,
            @Nullable String argument,
            @Nullable Long seen,
            @Nullable Long age) implements Identified {
        public Press {
            if (age != null && age < 0) {
                throw new IllegalArgumentException("age must not be negative");
            }
        }
    }

    /** The answer to a press; {@code reason} where it was refused, {@code ticket} where one is concerned. */
    record Reply(
            String id,
            boolean ok,
            @Nullable Reason reason,
            @Nullable TicketNumber ticket) implements Message {}

    /**
     * What a window's sign shows. Newer {@code revision} wins within an {@code epoch}.
     *
     * @param service code of the ticket's service, or of the window's first
     * @param serviceName its short name, at most four Hanzi
     * @param calls how often the ticket has been called: a change makes the sign flash
     * @param text the text of an eight-Hanzi bar
     */
    record Sign(
            String epoch,
            long revision,
            SignState state,
            @Nullable TicketNumber ticket,
            @Nullable ServiceCode service,
            @Nullable String serviceName,
            int waiting,
            int calls,
            @Nullable Staff staff,
            String text)
            implements Message {
        public Sign {
            Valid.atLeast(0, waiting, "waiting");
        }
    }

    /** Who sits at a window: the badge, and name and post where the hall chose to show them. Never a citizen. */
    record Staff(
            String badge, @Nullable String name, @Nullable String post) {}

    /** A sign's device has acknowledged a revision, {@code tookMillis} after the node got it. */
    record Shown(long revision, String device, long tookMillis) implements Message {}

    /** The hall screen. */
    record Board(
            String epoch,
            long revision,
            List<BoardWindow> windows,
            List<BoardCall> recent,
            List<TicketNumber> missed,
            Map<String, Integer> waiting,
            @Nullable String notice)
            implements Message {
        public Board {
            windows = List.copyOf(windows);
            recent = List.copyOf(recent);
            missed = List.copyOf(missed);
        }
    }

    /** One window on the hall screen; {@code name} is the name over the window. */
    record BoardWindow(
            WindowNumber window,
            String name,
            SignState state,
            @Nullable TicketNumber ticket,
            @Nullable String service,
            @Nullable Staff staff) {}

    /** One call on the hall screen, latest first; {@code flag} is 优先 or 预约 or absent. */
    record BoardCall(
            TicketNumber number,
            WindowNumber window,
            String service,
            @Nullable String flag) {}

    /**
     * A sentence to be spoken in the hall.
     *
     * @param ttlSeconds from receipt: an older one is dropped unspoken
     * @param text Chinese, digits as Hanzi, ready to speak
     * @param texts the same by language ({@code zh}, {@code en})
     * @param language of the ticket, where it is not Chinese: the second call is in it, whatever the hall speaks otherwise
     * @param kind what sort of sentence it is, so that a loudspeaker can tell what may wait
     */
    record Announce(
            String id,
            long revision,
            int ttlSeconds,
            String text,
            Map<String, String> texts,
            @Nullable TicketNumber ticket,
            @Nullable WindowNumber window,
            @Nullable String language,
            @Nullable AnnounceKind kind)
            implements Message {
        public Announce {
            texts = Map.copyOf(texts);
        }

        /** Of a ticket that is called as the hall calls. */
        public Announce(
                String id,
                long revision,
                int ttlSeconds,
                String text,
                Map<String, String> texts,
                @Nullable TicketNumber ticket,
                @Nullable WindowNumber window) {
            this(id, revision, ttlSeconds, text, texts, ticket, window, null, null);
        }

        /** Of which nothing is known but who is called, and in which language. */
        public Announce(
                String id,
                long revision,
                int ttlSeconds,
                String text,
                Map<String, String> texts,
                @Nullable TicketNumber ticket,
                @Nullable WindowNumber window,
                @Nullable String language) {
            this(id, revision, ttlSeconds, text, texts, ticket, window, language, null);
        }
    }

    /** {@code NOTICE}: said once, after the calls; of no ticket, or of one whose slip did not come out. */
    enum AnnounceKind {
        CALL,
        RECALL,
        NOTICE
    }

    /** How loud each zone of the hall is now, and whose recorded voices speak, in the order in which they sound. */
    record Voice(String epoch, long revision, List<VoiceZone> zones, List<VoiceBank> banks) implements Message {
        public Voice {
            zones = List.copyOf(zones);
            banks = List.copyOf(banks);
        }
    }

    /**
     * One loudspeaker or group of loudspeakers.
     *
     * @param zone its name; {@link #OTHERS} for all that are named in no other entry
     * @param volume 0 to 100
     * @param mutedSeconds silent for so long, counted from receipt by the node's own clock; absent where it is not muted
     */
    record VoiceZone(String zone, int volume, @Nullable Integer mutedSeconds) {
        public static final String OTHERS = "*";

        public VoiceZone {
            Valid.matches(zone, "\\*|[a-z0-9-]{1,30}", "zone");
            Valid.within(0, 100, volume, "volume");
            if (mutedSeconds != null) {
                Valid.atLeast(1, mutedSeconds, "mutedSeconds");
            }
        }
    }

    /**
     * A bank of recorded clips.
     *
     * @param hash SHA-256 of the zip that {@code GET /api/v1/voice/banks/{name}} answers with, in small hex digits
     */
    record VoiceBank(String name, String language, String hash) {
        public VoiceBank {
            Valid.matches(name, "[a-z0-9-]{1,30}", "name");
            Valid.matches(language, "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*", "language");
            Valid.matches(hash, "[0-9a-f]{64}", "hash");
        }
    }

    /** What the sign in the staff room shows: the warnings that are told there, the worst first; none: it is dark. The last one counts. */
    record StaffRoom(String epoch, long revision, List<Alert> alerts) implements Message {
        public StaffRoom {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * A warning on that sign. It names nobody.
     *
     * @param title what it is, {@code 医保等候超时}
     * @param detail how it stands, {@code A012 已等35分钟}
     */
    record Alert(AlertLevel level, String title, @Nullable String detail) {
        public Alert {
            Valid.matches(title, "\\S.{0,39}", "title");
            if (detail != null) {
                Valid.matches(detail, "\\S.{0,39}", "detail");
            }
        }
    }

    /** 黄 / 橙 / 红, the mildest first. */
    enum AlertLevel {
        YELLOW,
        ORANGE,
        RED
    }

    /** Somebody wants a number. */
    record Take(
            CommandId id,
            ServiceCode service,
            @Nullable Boolean priority,
            @Nullable String appointment,
            @Nullable Integer items,
            @Nullable String language)
            implements Identified {
        public Take {
            if (items != null && (items < 1 || items > 99)) {
                throw new IllegalArgumentException("items must be 1 to 99, not " + items);
            }
        }
    }

    /** The answer to a take: the number, or why not. {@code ahead} counts the people of the same service before it. */
    record Taken(
            String id,
            boolean ok,
            @Nullable TicketNumber ticket,
            @Nullable Integer ahead,
            @Nullable WaitSeconds waitSeconds,
            @Nullable Reason reason)
            implements Message {}

    /** A forecast of the wait with its 80 % interval, in seconds. */
    record WaitSeconds(long low, long high) {}

    /** What the kiosks offer. */
    record Menu(String epoch, long revision, List<MenuService> services) implements Message {
        public Menu {
            services = List.copyOf(services);
        }
    }

    /** One service on the menu; {@code why} and {@code until} where it is not {@code open}. */
    record MenuService(
            ServiceCode code,
            String name,
            String shortName,
            boolean open,
            int waiting,
            @Nullable String why,
            @Nullable String until) {}

    /** A slip to print. The same id is never printed twice. */
    record PrintJob(CommandId id, TicketNumber ticket, Slip slip) implements Identified {}

    /** What became of a print job. */
    record PrintDone(
            CommandId id, PrintOutcome outcome, @Nullable Reason reason) implements Identified {}

    /** Somebody looked at a slip, after the printer's cover was open: whether it can be read. */
    record PaperSeen(CommandId id, boolean readable) implements Identified {}

    /** {@code UNKNOWN}: the printer did not say; somebody must look. */
    enum PrintOutcome {
        PRINTED,
        FAILED,
        UNKNOWN
    }

    /** The birth of a node, and (with {@code online} false) its last will. */
    record Node(
            boolean online,
            @Nullable String kind,
            @Nullable String version,
            List<WindowNumber> windows,
            List<Device> devices)
            implements Message {
        public Node {
            windows = List.copyOf(windows);
            devices = List.copyOf(devices);
        }

        /** What a node's last will says. */
        public static Node gone() {
            return new Node(false, null, null, List.of(), List.of());
        }
    }

    /**
     * A device of a node; {@code reason} says what is wrong and what to do.
     *
     * @param code the reason's {@link Reason#code code}, for programs and for pages in another language; null where the node has none
     */
    record Device(
            String name,
            DeviceState state,
            @Nullable String reason,
            @Nullable String code) {
        /** One whose reason has no code. */
        public Device(String name, DeviceState state, @Nullable String reason) {
            this(name, state, reason, null);
        }

        /** One whose reason, where there is any, has a code. */
        public static Device of(String name, DeviceState state, @Nullable Reason reason) {
            return reason == null
                    ? new Device(name, state, null)
                    : new Device(name, state, reason.text(), reason.code());
        }
    }

    /** {@code ABSENT}: not there or not answering; {@code FAULTY}: answering, and complaining. */
    enum DeviceState {
        READY,
        ABSENT,
        FAULTY
    }

    /**
     * The controller's birth and last will; its {@code epoch} decides between epochs of states.
     */
    record Controller(
            boolean online,
            @Nullable String version,
            @Nullable String epoch,
            @Nullable ClockTrust clock) implements Message {

        public static Controller gone() {
            return new Controller(false, null, null, null);
        }
    }

    /**
     * The hall's time of day as it is sent; never retained, for it is wrong a second later.
     *
     * @param time local
     */
    record Time(LocalDateTime time) implements Message {}

    /** {@code UNSURE}: the controller woke without a trustworthy time. */
    enum ClockTrust {
        SURE,
        UNSURE
    }
}
