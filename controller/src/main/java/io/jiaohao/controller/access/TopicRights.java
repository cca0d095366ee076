// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which identity may write and read which topic: the contract's paragraph on access. Pure. */
public final class TopicRights {
    private final HallId hall;

    public TopicRights(HallId hall) {
        this.hall = hall;
    }

    /** Whether {@code who} may leave a message on the topic called {@code name}; also for last wills. */
    public boolean mayWrite(Identity who, String name) {
        return everywhere(who, name)
                || Topic.parse(hall, name).filter(topic -> writes(who, topic)).isPresent();
    }

    /** Whether {@code who} may subscribe to {@code filter}: only where every topic that it matches may be read. */
    public boolean mayRead(Identity who, String filter) {
        return everywhere(who, filter) || readable(who).contains(filter);
    }

    /** The installer everywhere; the controller in its hall. */
    private boolean everywhere(Identity who, String name) {
        return who.kind() == Identity.Kind.INSTALLER
                || (who.kind() == Identity.Kind.CONTROLLER && name.startsWith("hall/" + hall + '/'));
    }

    private static boolean writes(Identity who, Topic topic) {
        return switch (topic.kind()) {
            case PRESS -> isOneOf(who, Identity.Kind.WINDOWS, Identity.Kind.DESK) && who.mayPress(topic.window());
            case SHOWN -> who.kind() == Identity.Kind.WINDOWS && who.windows().contains(topic.window());
            case TAKE -> who.kind() == Identity.Kind.KIOSK && isOwn(who, topic);
            case PRINT_DONE -> isOneOf(who, Identity.Kind.PRINTER, Identity.Kind.KIOSK) && isOwn(who, topic);
            case NODE -> who.kind() != Identity.Kind.DESK && isOwn(who, topic);
            case REPLY, SIGN, BOARD, ANNOUNCE, VOICE, STAFF_ROOM, TAKEN, MENU, PRINT_JOB, READABLE, CONTROLLER, TIME ->
                false;
        };
    }

    private static boolean isOwn(Identity who, Topic topic) {
        return Objects.equals(who.user(), topic.key());
    }

    private static boolean isOneOf(Identity who, Identity.Kind... kinds) {
        return List.of(kinds).contains(who.kind());
    }

    /** Every filter that an identity may subscribe to: few, and spelled out, so that no wildcard can slip through. */
    private List<String> readable(Identity who) {
        var names = new ArrayList<String>();
        names.add(Topic.of(Topic.Kind.CONTROLLER).name(hall));
        names.add(Topic.of(Topic.Kind.TIME).name(hall));
        switch (who.kind()) {
            case WINDOWS -> {
                addScreens(names);
                for (var window : who.windows()) {
                    names.add(Topic.of(Topic.Kind.SIGN, window).name(hall));
                    names.add(Topic.of(Topic.Kind.REPLY, window).name(hall));
                }
            }
            case DESK -> {
                addShared(names);
                names.add(Topic.Filter.every(Topic.Kind.SIGN).name(hall));
                names.add(Topic.Filter.every(Topic.Kind.REPLY).name(hall));
            }
            case HALL -> addScreens(names);
            case PRINTER -> {
                names.add(own(Topic.Kind.PRINT_JOB, who));
                names.add(own(Topic.Kind.READABLE, who));
            }
            case KIOSK -> {
                // a box with buttons takes and prints under one name
                names.add(own(Topic.Kind.PRINT_JOB, who));
                names.add(own(Topic.Kind.READABLE, who));
                names.add(own(Topic.Kind.TAKEN, who));
                names.add(Topic.of(Topic.Kind.MENU).name(hall));
                names.add(Topic.of(Topic.Kind.BOARD).name(hall));
            }
            case INSTALLER, CONTROLLER -> {
                // everywhere() has spoken for them
            }
        }
        return names;
    }

    private void addShared(List<String> names) {
        names.add(Topic.of(Topic.Kind.BOARD).name(hall));
        names.add(Topic.of(Topic.Kind.ANNOUNCE).name(hall));
        names.add(Topic.of(Topic.Kind.VOICE).name(hall));
    }

    /** A node of windows or of the hall may drive the staff room's sign too. */
    private void addScreens(List<String> names) {
        addShared(names);
        names.add(Topic.of(Topic.Kind.STAFF_ROOM).name(hall));
    }

    private String own(Topic.Kind kind, Identity who) {
        return new Topic(kind, who.user()).name(hall);
    }
}
