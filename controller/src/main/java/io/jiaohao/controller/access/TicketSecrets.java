// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.TicketNumber;
import java.nio.ByteBuffer;
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
 * ticket always has the same secret, nothing is stored, and nobody can guess a neighbour's. The same key makes the codes of
 * appointments and seals the sessions of clerks. Thread-safe.
 */
public final class TicketSecrets {
    private static final int MAC_BYTES = 16;
    private static final int CODE_LENGTH = 8;
    private static final String CODE_SIGNS = "34679ACDEFGHJKMNPQRTWXY";

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

    /**
     * The code of the appointment that the order {@code id} books: the same for the same order, guessed by nobody. Eight letters and
     * digits of which none is taken for another when it is read out or copied by hand.
     */
    public String appointment(CommandId id) {
        var mac = ByteBuffer.wrap(whole("appointment " + id));
        var code = new StringBuilder(CODE_LENGTH);
        for (var n = 0; n < CODE_LENGTH; n++) {
            code.append(CODE_SIGNS.charAt(Integer.remainderUnsigned(mac.getInt(), CODE_SIGNS.length())));
        }
        return code.toString();
    }

    /** Whether {@code code} has the signs of an appointment's code, as many as there are; not whether there is one. */
    public static boolean isAppointment(String code) {
        return code.length() == CODE_LENGTH && code.chars().allMatch(sign -> CODE_SIGNS.indexOf(sign) >= 0);
    }

    /** A seal that only this installation makes on {@code text}. */
    public String seal(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole("seal " + text));
    }

    private byte[] mac(String body) {
        return Arrays.copyOf(whole(body), MAC_BYTES);
    }

    private byte[] whole(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
