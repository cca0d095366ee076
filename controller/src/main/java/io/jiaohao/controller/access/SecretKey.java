// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** The installation's key for secrets on slips: made once, kept in a file that only its owner reads. */
public final class SecretKey {
    private SecretKey() {}

    /** Reads the key, or makes it with {@code random}. */
    public static byte[] open(Path file, Supplier<byte[]> random) throws IOException {
        if (Files.exists(file)) {
            return Files.readAllBytes(file);
        }
        var key = random.get();
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(key));
        }
        return key;
    }
}
