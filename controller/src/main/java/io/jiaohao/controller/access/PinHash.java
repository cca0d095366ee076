// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A clerk's PIN as it may be kept: PBKDF2-HMAC-SHA256 with a salt, both in hexadecimal. Making one and trying one take a good part
 * of a second on a small machine, so neither belongs on an event loop.
 */
public record PinHash(String salt, String hash, int rounds) {
    /**
     * Between what is advised for passwords (600,000 for this function: OWASP Password Storage Cheat Sheet, 2023) and what a small
     * machine does in about a second, with two workers and eight clerks who come at once. Whoever has the file tries all of four digits
     * within the hour either way: it is the file's owner, and {@link PinTries} at the door, that keep a PIN.
     */
    private static final int ROUNDS = 210_000;

    private static final int BITS = 256;

    /** {@code text}, which must be a PIN: four to eight digits. */
    public static String pin(String text) {
        if (!text.matches("[0-9]{4,8}")) {
            throw new IllegalArgumentException("a PIN is four to eight digits");
        }
        return text;
    }

    /** {@code salt}: 16 random bytes, new for each PIN. */
    public static PinHash of(String pin, byte[] salt) {
        if (salt.length < 16) {
            throw new IllegalArgumentException("the salt needs 16 bytes, not " + salt.length);
        }
        return new PinHash(HexFormat.of().formatHex(salt), derived(pin(pin), salt, ROUNDS), ROUNDS);
    }

    /** Whether this is the hash of {@code pin}. */
    public boolean opens(String pin) {
        var other = derived(pin, HexFormat.of().parseHex(salt), rounds);
        return MessageDigest.isEqual(
                HexFormat.of().parseHex(hash), HexFormat.of().parseHex(other));
    }

    private static String derived(String pin, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(pin.toCharArray(), salt, rounds, BITS);
        try {
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
