// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiaohao.controller.access.Identity.Kind;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessBookTest {
    private static final Identity INSTALLER = new Identity("installer", Kind.INSTALLER, List.of());
    private static final Identity NODE = new Identity("windows-1", Kind.WINDOWS, List.of(new WindowNumber(3)));
    private static final AccessBook.Address ANYWHERE = new AccessBook.Address("127.0.0.1", 1);

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(1);

    private byte[] secret() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void everybodyGetsAPasswordAndATokenOfTheirOwn() throws IOException {
        // when
        var file = written(List.of(INSTALLER, NODE));
        // then
        var all = new HashSet<String>();
        read(file).path("identities").forEach(entry -> {
            all.add(entry.path("password").asText());
            all.add(entry.path("token").asText());
        });
        assertEquals(4, all.size());
        assertTrue(all.stream().allMatch(secret -> secret.length() >= 24), all.toString());
    }

    @Test
    void theFileSaysWhereAndWho() throws IOException {
        // when
        var file = file();
        AccessBook.open(file, List.of(INSTALLER, NODE), this::secret)
                .write(file, new AccessBook.Address("h", 8080), new AccessBook.Address("m", 1883));
        // then
        var book = read(file);
        assertEquals("{\"host\":\"h\",\"port\":8080}", sorted(book.path("http")));
        assertEquals("{\"host\":\"m\",\"port\":1883}", sorted(book.path("mqtt")));
        var node = book.path("identities").path("windows-1");
        assertEquals("windows-1", node.path("user").asText());
        assertEquals("WINDOWS", node.path("kind").asText());
        assertEquals("[3]", node.path("windows").toString());
    }

    @Test
    void secretsAreKeptNewcomersAddedAndLeaversForgotten() throws IOException {
        // given
        var file = written(List.of(INSTALLER, NODE));
        var before = read(file).path("identities");
        // when
        var kiosk = new Identity("kiosk-1", Kind.KIOSK, List.of());
        AccessBook.open(file, List.of(INSTALLER, kiosk), this::secret).write(file, ANYWHERE, ANYWHERE);
        // then
        var after = read(file).path("identities");
        assertEquals(before.path("installer"), after.path("installer"));
        assertFalse(after.path("kiosk-1").path("token").asText().isEmpty());
        assertTrue(after.path("windows-1").isMissingNode());
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        // given
        var file = file();
        Files.writeString(file, "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        // when
        AccessBook.open(file, List.of(INSTALLER), this::secret).write(file, ANYWHERE, ANYWHERE);
        // then
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var beside = Files.list(folder)) {
            assertEquals(List.of(file), beside.toList());
        }
    }

    @Test
    void aTokenAndAPasswordOpenForTheirOwnerOnly() throws IOException {
        // given
        var file = written(List.of(INSTALLER, NODE));
        var node = read(file).path("identities").path("windows-1");
        var book = AccessBook.open(file, List.of(INSTALLER, NODE), this::secret);
        var password = node.path("password").asText();
        var token = node.path("token").asText();
        // then
        assertEquals(Optional.of(NODE), book.byToken(token));
        assertEquals(Optional.of(NODE), book.byPassword("windows-1", password));
        assertEquals(Optional.empty(), book.byPassword("installer", password));
        assertEquals(Optional.empty(), book.byPassword("nobody", password));
        assertEquals(Optional.empty(), book.byPassword("windows-1", token));
        assertEquals(Optional.empty(), book.byToken(password));
        assertEquals(Optional.empty(), book.byToken(""));
        assertEquals(password, book.passwordOf("windows-1"));
        assertNotEquals(password, token);
    }

    @Test
    void twoOfOneNameAreRefused() {
        var impostor = new Identity("installer", Kind.KIOSK, List.of());
        var problem = assertThrows(
                IOException.class, () -> AccessBook.open(file(), List.of(INSTALLER, impostor), this::secret));
        assertTrue(String.valueOf(problem.getMessage()).contains("installer"));
    }

    @Test
    void aDamagedFileIsNotOverwrittenAndItsSecretsAreNotShown() throws IOException {
        // given
        var file = file();
        Files.writeString(file, "{\"identities\":{\"installer\":{\"password\":\"geheim-geheim-geheim");
        // when
        var problem = assertThrows(IOException.class, () -> AccessBook.open(file, List.of(INSTALLER), this::secret));
        // then
        assertFalse(String.valueOf(problem).contains("geheim"));
        assertTrue(Files.readString(file).contains("geheim"));
    }

    private Path file() {
        return folder.resolve("access.json");
    }

    private Path written(List<Identity> identities) throws IOException {
        AccessBook.open(file(), identities, this::secret).write(file(), ANYWHERE, ANYWHERE);
        return file();
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    }

    private static String sorted(JsonNode address) {
        return "{\"host\":" + address.path("host") + ",\"port\":" + address.path("port") + '}';
    }
}
