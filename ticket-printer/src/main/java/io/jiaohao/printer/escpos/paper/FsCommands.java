// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

/** Commands that begin with FS: Chinese characters (Sureprint SP91 page 66, SPRT POS76 page 21). */
final class FsCommands {
    private FsCommands() {}

    static Step read(Input in) {
        var n = in.u8(2);
        return switch (in.u8(1)) {
            case '&' -> in.step(2, () -> new PrintCommand.Chinese(true));
            case '.' -> in.step(2, () -> new PrintCommand.Chinese(false));
            case '!' -> in.step(3, () -> new PrintCommand.HanziSize((n & 4) == 0 ? 1 : 2, (n & 8) == 0 ? 1 : 2));
            case 'W' -> in.step(3, () -> new PrintCommand.HanziSize((n & 1) + 1, (n & 1) + 1));
            case '-', 'C' -> in.ignored(3);
            case 'S', '?', 'p' -> in.ignored(4);
            case '2' -> in.ignored(76);
            case '(' -> in.length() < 5 ? Step.WAIT : in.ignored(5L + in.u16(3));
            default -> in.unknown(2);
        };
    }
}
