// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import org.jspecify.annotations.Nullable;

/**
 * Artemis addresses back to MQTT: {@code hall.main.window.*.sign} is {@code hall/main/window/+/sign}. Behind {@code ::} may stand the
 * queue in which messages of the address wait for one client. Pure.
 */
final class Addresses {
    private Addresses() {}

    /** The topic or filter, without the queue. */
    static String topic(String address) {
        var queue = address.indexOf("::");
        var bare = queue < 0 ? address : address.substring(0, queue);
        var topic = new StringBuilder(bare.length());
        for (var i = 0; i < bare.length(); i++) {
            var c = bare.charAt(i);
            if (c == '\\' && i + 1 < bare.length()) {
                topic.append(bare.charAt(++i));
            } else {
                topic.append(c == '.' ? '/' : c == '*' ? '+' : c);
            }
        }
        return topic.toString();
    }

    /** The queue's name, where one is given. */
    static @Nullable String queue(String address) {
        var queue = address.indexOf("::");
        return queue < 0 ? null : address.substring(queue + 2);
    }
}
