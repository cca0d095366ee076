// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where messages are left: a {@link Kind} and, where the kind has one, the window or node it belongs to. Written
 * {@code hall/{hall}/…} on the wire.
 */
public record Topic(Kind kind, @Nullable String key) {

    /** How a message on a topic must travel. */
    public enum Delivery {
        /** Retained; only the newest unsent one waits. */
        STATE,
        /** Sent now or not at all: whoever asks repeats it until the answer comes. */
        NOW,
        /** Waits, bounded, until the broker has it. */
        QUEUED
    }

    /** The contract's table: path below {@code hall/{hall}/}, what it carries, how it travels. */
    public enum Kind {
        PRESS("window/{}/press", Message.Press.class, Delivery.NOW),
        REPLY("window/{}/reply", Message.Reply.class, Delivery.NOW),
        SIGN("window/{}/sign", Message.Sign.class, Delivery.STATE),
        SHOWN("window/{}/shown", Message.Shown.class, Delivery.QUEUED),
        BOARD("board", Message.Board.class, Delivery.STATE),
        ANNOUNCE("announce", Message.Announce.class, Delivery.QUEUED),
        VOICE("voice", Message.Voice.class, Delivery.STATE),
        STAFF_ROOM("staffroom", Message.StaffRoom.class, Delivery.STATE),
        TAKE("kiosk/{}/take", Message.Take.class, Delivery.NOW),
        TAKEN("kiosk/{}/reply", Message.Taken.class, Delivery.NOW),
        MENU("kiosk/menu", Message.Menu.class, Delivery.STATE),
        PRINT_JOB("printer/{}/job", Message.PrintJob.class, Delivery.QUEUED),
        PRINT_DONE("printer/{}/done", Message.PrintDone.class, Delivery.QUEUED),
        READABLE("printer/{}/readable", Message.PaperSeen.class, Delivery.NOW),
        TIME("time", Message.Time.class, Delivery.NOW),
        CONTROLLER("node/controller", Message.Controller.class, Delivery.STATE),
        NODE("node/{}", Message.Node.class, Delivery.STATE);

        private final String pattern;
        private final Class<? extends Message> carries;
        private final Delivery delivery;

        Kind(String pattern, Class<? extends Message> carries, Delivery delivery) {
            this.pattern = pattern;
            this.carries = carries;
            this.delivery = delivery;
        }

        public String pattern() {
            return pattern;
        }

        public Class<? extends Message> carries() {
            return carries;
        }

        public Delivery delivery() {
            return delivery;
        }

        private boolean keyed() {
            return pattern.contains("{}");
        }

        private String path(String key) {
            return pattern.replace("{}", key);
        }

        private Optional<Topic> read(String path) {
            if (!keyed()) {
                return pattern.equals(path) ? Optional.of(new Topic(this, null)) : Optional.empty();
            }
            var hole = pattern.indexOf("{}");
            var before = pattern.substring(0, hole);
            var after = pattern.substring(hole + 2);
            if (path.length() <= before.length() + after.length()
                    || !path.startsWith(before)
                    || !path.endsWith(after)) {
                return Optional.empty();
            }
            var key = path.substring(before.length(), path.length() - after.length());
            return key.indexOf('/') < 0 ? validKey(key) : Optional.empty();
        }

        private Optional<Topic> validKey(String key) {
            try {
                return Optional.of(new Topic(this, key));
            } catch (IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }

    public Topic {
        if (kind.keyed()) {
            if (kind.pattern().startsWith("window/")) {
                WindowNumber.parse(key == null ? "" : key);
            } else {
                new NodeId(key == null ? "" : key).text();
            }
        } else if (key != null) {
            throw new IllegalArgumentException(kind + " has no key");
        }
    }

    public static Topic of(Kind kind) {
        return new Topic(kind, null);
    }

    public static Topic of(Kind kind, WindowNumber window) {
        return new Topic(kind, window.toString());
    }

    public static Topic of(Kind kind, NodeId node) {
        return new Topic(kind, node.text());
    }

    /** The window this topic belongs to; only for topics below {@code window/}. */
    public WindowNumber window() {
        return WindowNumber.parse(key == null ? "" : key);
    }

    /** The node, kiosk or printer this topic belongs to; only for topics that have one. */
    public NodeId node() {
        return new NodeId(key == null ? "" : key);
    }

    /** As it stands on the wire. */
    public String name(HallId hall) {
        return "hall/" + hall + '/' + kind.path(key == null ? "" : key);
    }

    /** Reads a topic of {@code hall} from the wire; empty for anybody else's. */
    public static Optional<Topic> parse(HallId hall, String name) {
        var base = "hall/" + hall + '/';
        if (!name.startsWith(base)) {
            return Optional.empty();
        }
        var path = name.substring(base.length());
        for (var kind : Kind.values()) {
            var topic = kind.read(path);
            if (topic.isPresent()) {
                return topic;
            }
        }
        return Optional.empty();
    }

    /** What somebody listens to: one topic, or (with no key) a kind for every window or node. */
    public record Filter(Kind kind, @Nullable String key) {
        public static Filter every(Kind kind) {
            return new Filter(kind, null);
        }

        public static Filter only(Topic topic) {
            return new Filter(topic.kind(), topic.key());
        }

        public boolean matches(Topic topic) {
            return topic.kind() == kind && (key == null || key.equals(topic.key()));
        }

        /** As it stands in a subscription. */
        public String name(HallId hall) {
            return "hall/" + hall + '/' + kind.path(key == null ? "+" : key);
        }
    }
}
