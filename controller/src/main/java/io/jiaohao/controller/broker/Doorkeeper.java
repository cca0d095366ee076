// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.access.TopicRights;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the broker's questions from the access book. Artemis speaks of its own addresses ({@code hall.main.window.*.sign}); they are
 * turned back into topics and filters before anybody is asked. What is not understood is refused.
 */
final class Doorkeeper implements ActiveMQSecurityManager5 {
    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

    private final AccessBook book;
    private final TopicRights rights;

    /** An identity that has shown its password. Artemis itself insists on its own kind of principal beside it. */
    private record Known(Identity identity) implements java.security.Principal {
        @Override
        public String getName() {
            return identity.user();
        }
    }

    Doorkeeper(AccessBook book, TopicRights rights) {
        this.book = book;
        this.rights = rights;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, @Nullable String domain) {
        if (user == null || password == null) {
            return null;
        }
        var identity = book.byPassword(user, password);
        if (identity.isEmpty()) {
            log.warn("a broker client with a wrong user or password was turned away");
            return null;
        }
        var subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        subject.getPrincipals().add(new Known(identity.get()));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        if (subject == null) {
            return false;
        }
        var known = subject.getPrincipals(Known.class).stream().findFirst();
        var allowed = known.isPresent() && allows(known.get().identity(), check, address);
        if (!allowed) {
            log.warn("{} may not {} {}", known.map(Known::getName).orElse("somebody"), check, address);
        }
        return allowed;
    }

    private boolean allows(Identity who, CheckType check, String address) {
        var topic = Addresses.topic(address);
        return switch (check) {
            case SEND -> rights.mayWrite(who, topic);
            case CONSUME, BROWSE -> rights.mayRead(who, topic);
            // made on the way to a send or a subscription; each of those is asked by itself
            case CREATE_ADDRESS, CREATE_DURABLE_QUEUE, CREATE_NON_DURABLE_QUEUE ->
                rights.mayWrite(who, topic) || rights.mayRead(who, topic);
            case DELETE_ADDRESS, DELETE_DURABLE_QUEUE, DELETE_NON_DURABLE_QUEUE -> rights.mayRead(who, topic);
            case MANAGE, VIEW, EDIT -> false;
        };
    }

    @Override
    public boolean validateUser(String user, String password) {
        return book.byPassword(user, password).isPresent();
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return false;
    }
}
