// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.nio.charset.Charset;

/** The bytes that commands begin with. */
final class EscPos {
    static final int EOT = 0x04;
    static final int ENQ = 0x05;
    static final int LF = 0x0a;
    static final int CR = 0x0d;
    static final int DLE = 0x10;
    static final int DC4 = 0x14;
    static final int ESC = 0x1b;
    static final int FS = 0x1c;
    static final int GS = 0x1d;

    /** No command of ours has more bytes: a line drawn across the wide paper, 28 rows of it. */
    static final int LONGEST = 2_048;

    /** What Chinese printers read in Chinese mode. */
    static final Charset GBK = Charset.forName("GBK");

    private EscPos() {}
}
