// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

/** What a printer is trusted to do by itself. Immutable; any thread. */
public record PrintStyle(Qr qr, Cut cut) {
    /** What most printers do. */
    public static final PrintStyle USUAL = new PrintStyle(Qr.COMMAND, Cut.PARTIAL);

    /** How a QR code is printed. */
    public enum Qr {
        /** The printer draws it (GS ( k). */
        COMMAND,
        /** It is sent dot by dot (GS v 0), for printers that do not know the command. */
        RASTER
    }

    /** How a slip ends. */
    public enum Cut {
        /** All but a corner, so that it hangs until it is taken. */
        PARTIAL,
        FULL,
        /** No knife: fed to the edge where it is torn. */
        NONE
    }
}
