// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts what a socket brings into frames with {@link OnbonCodec}; passes on {@link Received} frames and {@link OnbonCodec.Flaw}s. */
final class OnbonInbound extends ByteToMessageDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(OnbonInbound.class);
    private final String name;

    /** A frame and its bytes in hexadecimal, as they came. */
    record Received(OnbonFrame frame, String hex) {}

    OnbonInbound(String name) {
        this.name = name;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        var bytes = ByteBufUtil.getBytes(in);
        var reading = OnbonCodec.decode(bytes);
        var hex = ByteBufUtil.hexDump(bytes, 0, reading.consumed());
        in.skipBytes(reading.consumed());
        switch (reading) {
            case OnbonCodec.Reading.Complete(var frame, var ignored) -> {
                LOG.debug("{} < {}", name, hex);
                out.add(new Received(frame, hex));
            }
            case OnbonCodec.Reading.Malformed(var flaw, var ignored) -> {
                LOG.warn("{} sent bytes that are no frame: {} {}", name, flaw, hex);
                out.add(flaw);
            }
            case OnbonCodec.Reading.Incomplete() -> {}
        }
    }
}
