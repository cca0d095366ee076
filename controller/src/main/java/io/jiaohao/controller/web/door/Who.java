// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.WindowNumber;
import java.util.Optional;
import java.util.Set;

/** Somebody known who asks, and what they may: an identity of the installation, or a clerk who signed in with badge and PIN. */
public sealed interface Who {

    /** A program, or a page that belongs to a place and not to a person. */
    public record Installed(Identity identity) implements Who {}

    /** Somebody of the staff. {@code sits}: the window where they sit now. */
    public record Staff(Clerk clerk, Optional<WindowNumber> sits) implements Who {}

    /** As it stands in the journal. */
    default String name() {
        return switch (this) {
            case Installed installed -> installed.identity().user();
            case Staff staff -> staff.clerk().badge();
        };
    }

    default Source source() {
        return new Source(Source.Door.HTTP, name());
    }

    /** A clerk presses where they sit; who leads presses everywhere. */
    default boolean mayPress(WindowNumber window) {
        return switch (this) {
            case Installed installed -> installed.identity().mayPress(window);
            case Staff staff -> staff.sits().filter(window::equals).isPresent() || mayLead();
        };
    }

    /** May look at the desk of a window: a clerk at all, to see where to sit. */
    default boolean mayWatch(WindowNumber window) {
        return switch (this) {
            case Installed installed -> installed.identity().mayPress(window);
            case Staff staff -> true;
        };
    }

    default boolean mayTake() {
        return switch (this) {
            case Installed installed -> installed.identity().mayTake();
            case Staff staff -> mayGuide();
        };
    }

    /** May act for a citizen at the door. */
    default boolean mayGuide() {
        return switch (this) {
            case Installed installed -> installed.identity().mayGuide();
            case Staff staff -> staff.clerk().may(Clerk.Right.GUIDE) || mayLead();
        };
    }

    /** May correct who sat where, and set PINs. */
    default boolean mayLead() {
        return switch (this) {
            case Installed installed -> installed.identity().mayLead();
            case Staff staff -> staff.clerk().may(Clerk.Right.LEAD) || mayManage();
        };
    }

    /** May do a clerk's work: take a seat, look at a slip, say what time it is. An auditor changes nothing. */
    default boolean mayServe() {
        return switch (this) {
            case Installed installed -> installed.identity().mayGuide();
            case Staff staff -> !staff.clerk().rights().equals(Set.of(Clerk.Right.AUDIT));
        };
    }

    /** May see the hall as those do who run it. */
    default boolean mayOversee() {
        return mayLead() || mayAudit();
    }

    /** May set the PIN of {@code other}: their own, or as somebody with more rights, so that no PIN is a way to more. */
    default boolean maySetPin(Clerk other) {
        var above = other.may(Clerk.Right.LEAD) || other.may(Clerk.Right.MANAGE) || other.may(Clerk.Right.AUDIT);
        return is(other.badge()) || (above ? mayManage() : mayLead());
    }

    /** What is left where nobody has touched the page for a while: a desk goes on, power over others and their figures does not. */
    default Optional<Who> whenIdle() {
        return switch (this) {
            case Installed installed -> installed.identity().mayManage() ? Optional.empty() : Optional.of(installed);
            case Staff staff -> Optional.of(new Staff(staff.clerk().onlyAtDesk(), staff.sits()));
        };
    }

    /** May ask why somebody was called. */
    default boolean mayAsk() {
        return switch (this) {
            case Installed installed -> installed.identity().mayGuide();
            case Staff staff -> true;
        };
    }

    default boolean mayManage() {
        return switch (this) {
            case Installed installed -> installed.identity().mayManage();
            case Staff staff -> staff.clerk().may(Clerk.Right.MANAGE);
        };
    }

    /** May read all figures, and who did what. */
    default boolean mayAudit() {
        return switch (this) {
            case Installed installed -> installed.identity().mayManage();
            case Staff staff -> staff.clerk().may(Clerk.Right.AUDIT) || mayManage();
        };
    }

    /** How a number came about that they take: staff give them at any hour. */
    default Origin origin() {
        return mayGuide() ? Origin.STAFF : Origin.KIOSK;
    }

    default boolean is(String badge) {
        return this instanceof Staff staff && staff.clerk().badge().equals(badge);
    }
}
