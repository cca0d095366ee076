// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.emulation.PaperPng;
import io.jiaohao.printer.emulation.SystemGlyphs;
import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.escpos.PrintStyle;
import io.jiaohao.printer.escpos.paper.EscPosParser;
import io.jiaohao.printer.escpos.paper.PaperRoll;
import io.jiaohao.printer.escpos.paper.SlipPicture;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.protocol.Message.PrintJob;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import java.util.Optional;

/** A slip as a picture: laid out, encoded, and printed on emulated paper, as it would be on real. */
final class Preview {
    private Preview() {}

    /** The picture of the slip that an order (JSON) asks for. */
    static byte[] png(byte[] order, int dots) throws MalformedMessage {
        if (!(new MessageJson().decode(Topic.Kind.PRINT_JOB, order) instanceof PrintJob job)) {
            throw new IllegalStateException("an order for a slip is expected");
        }
        var bytes = new EscPosEncoder(PrintStyle.USUAL, DotFont::load).encode(new SlipLayout(dots).of(job.slip()));
        var roll = new PaperRoll(dots);
        var slip = new EscPosParser()
                .feed(bytes).stream()
                        .map(roll::take)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow();
        return PaperPng.of(new SlipPicture(SystemGlyphs.best()).draw(slip));
    }
}
