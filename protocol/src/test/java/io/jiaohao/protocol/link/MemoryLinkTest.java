// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import org.jspecify.annotations.Nullable;

final class MemoryLinkTest extends LinkContract {
    private final MemoryBroker broker = new MemoryBroker();

    @Override
    protected Link make(String user, LinkSettings.@Nullable Will will) {
        return broker.line(will);
    }

    @Override
    protected void sever(Link line) {
        ((MemoryLink) line).cut();
    }

    @Override
    protected void mend(Link line) {
        ((MemoryLink) line).mend();
    }
}
