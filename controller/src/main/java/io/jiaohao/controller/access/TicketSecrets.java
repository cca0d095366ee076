// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import io.jiaohao.protocol.TicketNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret in the QR on a slip: number and day, and an HMAC-SHA256 (128 bits of it) under the installation's key. So the same
 * ticket always has the same secret, nothing is stored, and nobody can guess a neighbour's. Thread-safe.
 */
public final class TicketSecrets {
    private static final int MAC_BYTES = 16;

    /** Which ticket a secret opens. */
    public record Ref(LocalDate day, TicketNumber ticket) {}

    private final SecretKeySpec key;

    /** Uses {@code key}, 32 random bytes of this installation. */
    public TicketSecrets(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key needs 32 bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String of(LocalDate day, TicketNumber ticket) {
        var body = ticket + "." + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return body + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(body));
    }

    /** The ticket that {@code secret} opens; empty for anything that is not a secret of ours. */
    public Optional<Ref> open(String secret) {
        var parts = secret.split("\\.", -1);
        if (parts.length != 3 || secret.length() > 64) {
            return Optional.empty();
        }
        try {
            var given = Base64.getUrlDecoder().decode(parts[2]);
            var day = LocalDate.parse(parts[1], DateTimeFormatter.BASIC_ISO_DATE);
            var ref = new Ref(day, new TicketNumber(parts[0]));
            return MessageDigest.isEqual(given, mac(parts[0] + '.' + parts[1])) ? Optional.of(ref) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] mac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
