// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.nio.charset.Charset;

/** The bytes that commands begin with. */
public final class EscPos {
    public static final int EOT = 0x04;
    public static final int ENQ = 0x05;
    public static final int LF = 0x0a;
    public static final int CR = 0x0d;
    public static final int DLE = 0x10;
    public static final int DC4 = 0x14;
    public static final int ESC = 0x1b;
    public static final int FS = 0x1c;
    public static final int GS = 0x1d;

    /** No command of ours has more bytes: a line drawn across the wide paper, 28 rows of it. */
    public static final int LONGEST = 2_048;

    /** What Chinese printers read in Chinese mode. */
    public static final Charset GBK = Charset.forName("GBK");

    private EscPos() {}
}
