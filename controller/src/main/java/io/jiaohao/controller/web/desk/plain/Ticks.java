// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.web.door.Sessions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which materials of a visit are there, as ticked on a plain page: of each session its own, of the last few visits, and nowhere else. Event
 * loop only.
 */
final class Ticks {
    private static final int VISITS = 500;
    /** No list is longer. */
    private static final int PAPERS = 100;

    private final Map<String, Set<String>> ticked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > VISITS;
        }
    };

    Set<String> of(Sessions.Session session, String ticket) {
        return Set.copyOf(ticked.getOrDefault(key(session, ticket), Set.of()));
    }

    /** The same twice is the same once. */
    void tick(Sessions.Session session, String ticket, String paper, boolean there) {
        var papers = ticked.computeIfAbsent(key(session, ticket), visit -> new HashSet<>());
        if (!there) {
            papers.remove(paper);
        } else if (papers.size() < PAPERS) {
            papers.add(paper);
        }
    }

    private static String key(Sessions.Session session, String ticket) {
        return session.cookie() + ' ' + ticket;
    }
}
