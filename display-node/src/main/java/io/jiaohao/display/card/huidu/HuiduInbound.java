// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cuts what a socket brings into frames with {@link HuiduCodec}; hangs up on bytes that are none, for nobody knows where the next begins. */
final class HuiduInbound extends ByteToMessageDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(HuiduInbound.class);
    private final String name;

    HuiduInbound(String name) {
        this.name = name;
    }

    @Override
    // Netty tells what became of a channel through channelInactive
    @SuppressWarnings("FutureReturnValueIgnored")
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        switch (HuiduCodec.decode(ByteBufUtil.getBytes(in))) {
            case HuiduCodec.Reading.Complete(var frame, var consumed) -> {
                if (LOG.isDebugEnabled()) {
                    LOG.debug("{} < {}", name, ByteBufUtil.hexDump(in, in.readerIndex(), consumed));
                }
                in.skipBytes(consumed);
                out.add(frame);
            }
            case HuiduCodec.Reading.Malformed(var why) -> {
                LOG.warn("{} sent bytes that are no frame: {}", name, why);
                in.skipBytes(in.readableBytes());
                context.close();
            }
            case HuiduCodec.Reading.Incomplete() -> {}
        }
    }
}
