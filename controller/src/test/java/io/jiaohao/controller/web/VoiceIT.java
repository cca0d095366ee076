// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Sound;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Silence, notices, and the way of a recording from the upload to the nodes. */
class VoiceIT {
    private static final String VOICE = "/api/v1/voice";
    private static final String XIAOLI = VOICE + "/recordings/xiaoli";

    private WebHall hall;
    private Humming humming = new Humming(List.of());

    VoiceIT() throws IOException {
        hall = new WebHall();
    }

    @BeforeEach
    void script() throws IOException {
        var units = WebHall.json(hall.get(VOICE + "/script?language=zh", "installer"))
                .getJsonArray("units");
        humming = new Humming(units.stream()
                .map(unit -> ((JsonObject) unit).getString("toRead"))
                .toList());
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    private HttpResponse<String> upload(String query, String user, byte[] wav) throws IOException {
        var request = hall.request(VOICE + "/recordings" + query)
                .header("Content-Type", "audio/wav")
                .POST(BodyPublishers.ofByteArray(wav));
        return hall.send(
                request.header("Authorization", "Bearer " + hall.token(user)).build());
    }

    private HttpResponse<byte[]> bytes(String path, String user, String etag) throws IOException {
        try {
            return hall.http.send(
                    hall.request(path)
                            .header("Authorization", "Bearer " + hall.token(user))
                            .header("If-None-Match", etag)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private List<Event> events() {
        return hall.journal.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(Event.OfVoice.class::isInstance)
                .toList();
    }

    private JsonObject zone(int number) throws IOException {
        return WebHall.json(hall.get(VOICE, "desk")).getJsonArray("zones").getJsonObject(number);
    }

    @Test
    void silenceHasAnEndAndCanBeEndedSooner() throws IOException {
        // when
        assertEquals(
                200,
                hall.post(VOICE + "/mute", "desk", "{\"minutes\":30,\"zone\":\"hall\"}")
                        .statusCode());
        // then
        assertEquals(1800, zone(0).getInteger("mutedSeconds"), 30);
        assertFalse(zone(1).containsKey("mutedSeconds"));
        // when
        hall.post(VOICE + "/mute", "desk", "{\"minutes\":10}");
        assertEquals(600, zone(0).getInteger("mutedSeconds"), 30);
        assertEquals(600, zone(1).getInteger("mutedSeconds"), 30);
        hall.post(VOICE + "/unmute", "desk", "{\"id\":\"u-1\"}");
        // then
        assertFalse(zone(0).containsKey("mutedSeconds"));
        assertEquals(
                List.of("hall", "hall", "corridor", "*", "hall", "corridor", "*"),
                events().stream().map(VoiceIT::zone).toList());
        assertEquals("desk", hall.journal.entries().getLast().by().name());
    }

    @Test
    void aZoneIsTurnedByItsNameAndByStepsOnly() throws IOException {
        // when
        var turned = hall.post(VOICE + "/volume", "desk", "{\"id\":\"v-1\",\"zone\":\"hall\",\"steps\":-2}");
        hall.post(VOICE + "/volume", "desk", "{\"id\":\"v-1\",\"zone\":\"hall\",\"steps\":-2}");
        // then: what is sent twice is done once
        assertEquals(200, turned.statusCode());
        assertEquals(50, zone(0).getInteger("volume"));
        assertEquals(40, zone(1).getInteger("volume"));
        assertEquals(List.of(new Event.VolumeSet("hall", -2)), events());
        for (var wrong : List.of(
                "{\"zone\":\"hall\"}",
                "{\"steps\":1}",
                "{\"zone\":\"hall\",\"steps\":0}",
                "{\"zone\":\"hall\",\"steps\":11}")) {
            assertEquals(400, hall.post(VOICE + "/volume", "desk", wrong).statusCode(), wrong);
        }
        assertEquals(
                404,
                hall.post(VOICE + "/volume", "desk", "{\"zone\":\"attic\",\"steps\":1}")
                        .statusCode());
    }

    private static String zone(Event event) {
        return event instanceof Event.VoiceMuted muted ? muted.zone() : ((Event.VoiceUnmuted) event).zone();
    }

    @ParameterizedTest
    @CsvSource({
        "desk,      {\"minutes\":0},                     400",
        "desk,      {\"minutes\":241},                   400",
        "desk,      {},                                  400",
        "desk,      '{\"minutes\":5,\"zone\":\"attic\"}', 404",
        "kiosk-1,   {\"minutes\":5},                     403",
        "node-3,    {\"minutes\":5},                     403",
        "'',        {\"minutes\":5},                     401",
    })
    void silenceIsForTheStaffAndForAWhile(String user, String body, int status) throws IOException {
        assertEquals(status, hall.post(VOICE + "/mute", user, body).statusCode());
        assertEquals(List.of(), events());
    }

    @Test
    void aNoticeIsSaidAndWrittenDownWithWhoSaidIt() throws IOException {
        assertEquals(
                200,
                hall.post(VOICE + "/say", "installer", "{\"text\":\" 请A012号到导办台。 \"}")
                        .statusCode());
        assertEquals(List.of(new Event.NoticeSaid("请A012号到导办台。")), events());
        assertEquals(
                403, hall.post(VOICE + "/say", "desk", "{\"text\":\"下班了。\"}").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "请打13812345678", "请打138 1234 5678", "卡号110101199001011234", "一\\n二"})
    void aNoticeIsShortAndHasNobodysNumberInIt(String text) throws IOException {
        var refused = hall.post(VOICE + "/say", "installer", "{\"text\":\"" + text + "\"}");
        assertEquals("BAD_TEXT", WebHall.code(refused));
    }

    @Test
    void aRecordingIsCutHeardUsedAndFetchedByTheNodes() throws IOException, GeneralSecurityException {
        // when
        var uploaded = upload("?name=xiaoli&language=zh", "installer", humming.wav());
        // then
        assertEquals(201, uploaded.statusCode(), uploaded.body());
        var recording = WebHall.json(uploaded);
        assertTrue(recording.getBoolean("complete"), recording.getString("text"));
        assertEquals(humming.lines().size(), recording.getJsonArray("clips").size());
        var clip = bytes(XIAOLI + "/clips/1", "installer", "");
        assertEquals("audio/wav", clip.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("RIFF", new String(clip.body(), 0, 4, StandardCharsets.ISO_8859_1));
        // when
        assertEquals(404, hall.get(VOICE + "/banks/xiaoli", "node-3").statusCode());
        assertEquals(200, hall.post(XIAOLI + "/use", "installer", "{}").statusCode());
        // then
        var bank = bytes(VOICE + "/banks/xiaoli", "node-3", "");
        var tag = bank.headers().firstValue("ETag").orElseThrow();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bank.body()));
        assertEquals('"' + hash + '"', tag);
        assertEquals(List.of(new Event.VoiceBanksChosen(List.of(new Sound.Bank("xiaoli", "zh", hash)))), events());
        assertEquals(304, bytes(VOICE + "/banks/xiaoli", "kiosk-1", tag).statusCode());
        assertEquals(humming.lines().size() + 1, names(bank.body()).size());
        assertTrue(names(bank.body()).contains("manifest.json"));
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void aNewRecordingOfThatNameSoundsOnlyOnceItIsUsed() throws IOException {
        // given
        upload("?name=xiaoli", "installer", humming.wav());
        hall.post(XIAOLI + "/use", "installer", "{}");
        var before = bytes(VOICE + "/banks/xiaoli", "node-3", "").headers().firstValue("ETag");
        // when: a shorter one, of which a line is missing
        var shorter = new Humming(humming.lines().subList(1, humming.lines().size()));
        var uploaded = WebHall.json(upload("?name=xiaoli", "installer", shorter.wav()));
        // then
        assertFalse(uploaded.getBoolean("complete"));
        assertEquals("NOT_COMPLETE", WebHall.code(hall.post(XIAOLI + "/use", "installer", "{}")));
        assertEquals(
                before, bytes(VOICE + "/banks/xiaoli", "node-3", "").headers().firstValue("ETag"));
        // when: the missing line is read
        assertEquals(
                201,
                upload("/xiaoli/clips/1?insert=true", "installer", humming.wav(0))
                        .statusCode());
        assertEquals(200, hall.post(XIAOLI + "/use", "installer", "{}").statusCode());
        // then
        assertNotEquals(
                before, bytes(VOICE + "/banks/xiaoli", "node-3", "").headers().firstValue("ETag"));
        assertEquals(200, hall.post(XIAOLI + "/discard", "installer", "{}").statusCode());
        assertEquals(200, hall.get(VOICE + "/banks/xiaoli", "node-3").statusCode());
    }

    @Test
    void whatTheNodesCouldNotTakeIsNotUsed() throws IOException {
        // given: every line is there, and each takes three seconds
        upload(
                "?name=xiaoli",
                "installer",
                new Humming(Collections.nCopies(humming.lines().size(), "一".repeat(16))).wav());
        // when
        var refused = hall.post(XIAOLI + "/use", "installer", "{}");
        // then
        assertEquals("TOO_LONG", WebHall.code(refused), refused.body());
        assertEquals(List.of(), used());
    }

    @Test
    void whatWasCutWrongIsMended() throws IOException {
        // given
        upload("?name=xiaoli", "installer", humming.wav());
        // when
        var split = WebHall.json(hall.post(XIAOLI + "/mend", "installer", "{\"action\":\"split\",\"clip\":3}"));
        // then
        assertEquals(humming.lines().size() + 1, split.getJsonArray("clips").size());
        var merged = WebHall.json(hall.post(XIAOLI + "/mend", "installer", "{\"action\":\"merge\",\"clip\":3}"));
        assertTrue(merged.getBoolean("complete"));
        // when
        var longer = WebHall.json(hall.post(
                XIAOLI + "/mend", "installer", "{\"action\":\"move\",\"clip\":3,\"begin\":-100,\"end\":100}"));
        // then
        assertEquals(Math.toIntExact(millis(merged, 2)) + 200, Math.toIntExact(millis(longer, 2)), 2);
        var dropped = WebHall.json(hall.post(XIAOLI + "/mend", "installer", "{\"action\":\"drop\",\"clip\":3}"));
        assertEquals(humming.lines().size() - 1, dropped.getJsonArray("clips").size());
        assertEquals(
                "CANNOT_MEND",
                WebHall.code(hall.post(XIAOLI + "/mend", "installer", "{\"action\":\"merge\",\"clip\":999}")));
        assertEquals(
                "CANNOT_MEND",
                WebHall.code(hall.post(XIAOLI + "/mend", "installer", "{\"action\":\"split\",\"clip\":1,\"at\":1}")));
    }

    private static long millis(JsonObject recording, int clip) {
        return recording.getJsonArray("clips").getJsonObject(clip).getLong("millis");
    }

    @Test
    void severalVoicesSoundInTheOrderThatIsChosen() throws IOException {
        // given
        upload("?name=xiaoli", "installer", humming.wav());
        upload("?name=nan&language=nan", "installer", humming.wav());
        hall.post(XIAOLI + "/use", "installer", "{}");
        hall.post(VOICE + "/recordings/nan/use", "installer", "{}");
        assertEquals(List.of("xiaoli", "nan"), used());
        // when
        hall.post(VOICE + "/banks", "installer", "{\"names\":[\"nan\",\"xiaoli\"]}");
        // then
        assertEquals(List.of("nan", "xiaoli"), used());
        assertEquals(
                404,
                hall.post(VOICE + "/banks", "installer", "{\"names\":[\"nobody\"]}")
                        .statusCode());
        assertEquals(
                404,
                hall.post(VOICE + "/banks", "installer", "{\"names\":[\"nan\",\"nan\"]}")
                        .statusCode());
        hall.post(VOICE + "/banks", "installer", "{\"names\":[]}");
        assertEquals(List.of(), used());
    }

    private List<String> used() {
        return hall.desk.hall().sound().banks().stream().map(Sound.Bank::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc", "UPPER", "a/b", "", "0123456789012345678901234567890"})
    void aNameThatIsNoNameOpensNoFolder(String name) throws IOException {
        var query = "?name=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        assertEquals(400, upload(query, "installer", humming.wav(0)).statusCode());
        assertEquals(new JsonArray(), recordings());
    }

    @Test
    void onlyTheManagerMayUpload() throws IOException {
        for (var user : List.of("desk", "kiosk-1", "node-3")) {
            assertEquals(403, upload("?name=xiaoli", user, humming.wav(0)).statusCode(), user);
            assertEquals(403, hall.get(XIAOLI, user).statusCode(), user);
            assertEquals(403, hall.post(XIAOLI + "/use", user, "{}").statusCode(), user);
        }
        assertEquals(401, hall.get(VOICE + "/banks/xiaoli", "").statusCode());
        assertEquals(new JsonArray(), recordings());
    }

    @Test
    void whatIsNoRecordingIsRefusedWithASentence() throws IOException {
        var song = upload("?name=xiaoli", "installer", "ID3 la la la".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, song.statusCode());
        assertEquals("NOT_WAV", WebHall.code(song));
        var cut = humming.wav();
        var half = java.util.Arrays.copyOf(cut, cut.length / 2);
        assertEquals("CUT_SHORT", WebHall.code(upload("?name=xiaoli", "installer", half)));
        assertEquals("NO_SPEECH", WebHall.code(upload("?name=xiaoli", "installer", Humming.silence())));
        assertEquals(
                413,
                upload("/xiaoli/clips/1", "installer", new byte[(4 << 20) + 1]).statusCode());
        assertEquals(new JsonArray(), recordings());
        assertEquals(0, hall.uploads());
    }

    private JsonArray recordings() throws IOException {
        return WebHall.json(hall.get(VOICE + "/recordings", "installer")).getJsonArray("recordings");
    }
}
