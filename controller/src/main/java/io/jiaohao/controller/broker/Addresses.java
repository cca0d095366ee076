// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

/** Artemis addresses back to MQTT: {@code hall.main.window.*.sign} is {@code hall/main/window/+/sign}. Pure. */
final class Addresses {
    private Addresses() {}

    /** The topic or filter; a queue's name behind {@code ::} is left off. */
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
}
