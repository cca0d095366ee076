// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.access.Identity.Kind;
import io.jiaohao.controller.access.TopicRights;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small hall for these tests: a node of window 3, one of window 4, a printer, the controller and the installer. */
final class Halls {
    private Halls() {}

    static AccessBook book() throws IOException {
        var random = new SecureRandom();
        return AccessBook.open(
                Path.of("nowhere", "access.json"),
                List.of(
                        new Identity("installer", Kind.INSTALLER, List.of()),
                        new Identity("controller", Kind.CONTROLLER, List.of()),
                        new Identity("windows", Kind.WINDOWS, List.of(new WindowNumber(3))),
                        new Identity("neighbour", Kind.WINDOWS, List.of(new WindowNumber(4))),
                        new Identity("printer", Kind.PRINTER, List.of())),
                () -> {
                    var bytes = new byte[24];
                    random.nextBytes(bytes);
                    return bytes;
                });
    }

    static EmbeddedBroker broker(AccessBook book, EmbeddedBroker.@Nullable Tls tls) throws IOException {
        var broker = new EmbeddedBroker("127.0.0.1", 0, tls, book, new TopicRights(HallId.MAIN));
        broker.start();
        return broker;
    }
}
