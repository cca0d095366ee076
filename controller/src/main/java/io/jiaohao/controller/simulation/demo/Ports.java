// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Free ports of this computer, all different. */
public final class Ports {
    private Ports() {}

    public static List<Integer> free(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var n = 0; n < count; n++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
