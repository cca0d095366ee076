// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key with which numbers are hashed today (HMAC-SHA256), so that yesterday's hashes fit nobody. It is random, made at the first card and
 * never written anywhere. A node does not trust its wall clock, so the day is told by the hall itself: the key is thrown away when no
 * card has come for four hours (no lunch is so long, and every night is), when it is twenty hours old, and with the program. Times are
 * nanoseconds of one monotonic clock. Owned by one thread.
 */
final class DayKey {
    static final long NIGHT = Duration.ofHours(4).toNanos();
    static final long OLD = Duration.ofHours(20).toNanos();

    private final Supplier<byte[]> random;
    private byte @Nullable [] key;
    private long made;
    private long used;

    /** @param random gives 32 bytes that nobody can guess */
    DayKey(Supplier<byte[]> random) {
        this.random = random;
    }

    /** The hash of {@code length} bytes at {@code from}. */
    String hash(byte[] bytes, int from, int length, long now) {
        age(now);
        var today = key;
        if (today == null) {
            today = random.get();
            key = today;
            made = now;
        }
        used = now;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(today, "HmacSHA256"));
            mac.update(bytes, from, length);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Throws the key away where its day is over; to be called now and then. */
    void age(long now) {
        if (key != null && (now - used >= NIGHT || now - made >= OLD)) {
            Arrays.fill(key, (byte) 0);
            key = null;
        }
    }
}
