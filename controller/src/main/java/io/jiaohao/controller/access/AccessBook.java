// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The identities of this installation with their passwords and tokens, in {@code STATE/access.json} (readable by its owner only, from
 * its first byte). Who is missing is added with fresh secrets, who is there keeps them, who is no longer planned is left out.
 * Immutable once opened; any thread.
 */
public final class AccessBook {
    private static final Logger log = LoggerFactory.getLogger(AccessBook.class);

    private record Secrets(Identity identity, String password, String token) {}

    private final Map<String, Secrets> byUser;

    private AccessBook(Map<String, Secrets> byUser) {
        this.byUser = byUser;
    }

    /** Where this installation listens, for whoever reads the file. */
    public record Address(String host, int port) {}

    /**
     * Reads and completes the book.
     *
     * @param random gives secrets their bytes
     * @throws IOException where the file cannot be read or written, or is no access book, or two identities have one name
     */
    public static AccessBook open(Path file, List<Identity> identities, Supplier<byte[]> random) throws IOException {
        var known = read(file);
        var secrets = new LinkedHashMap<String, Secrets>();
        for (var identity : identities) {
            var old = known.path("identities").path(identity.user());
            var added = new Secrets(identity, kept(old, "password", random), kept(old, "token", random));
            if (secrets.putIfAbsent(identity.user(), added) != null) {
                throw new IOException(
                        "two identities are called " + identity.user() + ": every node needs a name of its own");
            }
        }
        return new AccessBook(secrets);
    }

    /** Writes the book with the addresses at which this run listens. */
    public void write(Path file, Address http, Address mqtt) throws IOException {
        var mapper = mapper();
        var root = mapper.createObjectNode();
        root.set("http", mapper.valueToTree(Map.of("host", http.host(), "port", http.port())));
        root.set("mqtt", mapper.valueToTree(Map.of("host", mqtt.host(), "port", mqtt.port())));
        var identities = root.putObject("identities");
        byUser.forEach((user, secrets) -> {
            var entry = identities.putObject(user);
            entry.put("user", user).put("password", secrets.password()).put("token", secrets.token());
            entry.put("kind", secrets.identity().kind().name());
            entry.set(
                    "windows",
                    mapper.valueToTree(secrets.identity().windows().stream()
                            .map(WindowNumber::value)
                            .toList()));
        });
        replace(file, root);
    }

    public Optional<Identity> byToken(String token) {
        return byUser.values().stream()
                .filter(secrets -> same(secrets.token(), token))
                .map(Secrets::identity)
                .findFirst();
    }

    public Optional<Identity> byPassword(String user, String password) {
        return Optional.ofNullable(byUser.get(user))
                .filter(secrets -> same(secrets.password(), password))
                .map(Secrets::identity);
    }

    /** The password of an identity that was planned. */
    public String passwordOf(String user) {
        var secrets = byUser.get(user);
        if (secrets == null) {
            throw new IllegalArgumentException("no identity is called " + user);
        }
        return secrets.password();
    }

    /** The token with which {@code user} comes to the pages; {@code user} must be one of the identities. */
    public String tokenOf(String user) {
        var secrets = byUser.get(user);
        if (secrets == null) {
            throw new IllegalArgumentException("nobody is called " + user);
        }
        return secrets.token();
    }

    /** A seal (HMAC-SHA256) that only the password of {@code user} makes on {@code text}. */
    public String seal(String user, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(passwordOf(user).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode read(Path file) throws IOException {
        try {
            if (mapper().readTree(Files.readAllBytes(file)) instanceof ObjectNode book) {
                return book;
            }
        } catch (NoSuchFileException first) {
            return mapper().createObjectNode();
        } catch (JsonProcessingException damaged) {
            // its message would quote the file, and so perhaps a password
            log.debug("at {}", damaged.getLocation());
        }
        throw new IOException(file + " is no access book; move it away to get new passwords for every node");
    }

    private static String kept(JsonNode old, String field, Supplier<byte[]> random) {
        var value = old.path(field).asText("");
        return value.isBlank() ? Base64.getUrlEncoder().withoutPadding().encodeToString(random.get()) : value;
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder().build();
    }

    /** Whole or not at all, also if the power goes; and never readable by others, not even for a moment. */
    private static void replace(Path file, ObjectNode root) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        var bytes = ByteBuffer.wrap(mapper().writer(printer).writeValueAsBytes(root));
        try (var channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
