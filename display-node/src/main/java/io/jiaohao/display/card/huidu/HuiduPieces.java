// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** An XML text being put together from its pieces, which come in order and belong to one text. Owned by one thread. */
final class HuiduPieces {
    /** Far more than any answer we ask for. */
    static final int LONGEST = 256 * 1024;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /**
     * Takes a piece.
     *
     * @return the text, once it is whole
     * @throws IllegalArgumentException where the piece does not fit to those before
     */
    Optional<String> with(HuiduFrame.Piece piece) {
        if (piece.offset() != text.size() || piece.total() < 1 || piece.total() > LONGEST) {
            throw new IllegalArgumentException("a piece of XML at " + piece.offset() + " of " + piece.total()
                    + " does not follow " + text.size() + " bytes");
        }
        text.writeBytes(HexFormat.of().parseHex(piece.hex()));
        if (text.size() > piece.total()) {
            throw new IllegalArgumentException("XML longer than it said: " + text.size() + " of " + piece.total());
        }
        if (text.size() < piece.total()) {
            return Optional.empty();
        }
        var whole = text.toString(StandardCharsets.UTF_8);
        text.reset();
        return Optional.of(whole.startsWith("\ufeff") ? whole.substring(1) : whole);
    }
}
