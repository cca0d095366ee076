// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.huidu.HuiduProgram.Area;
import io.jiaohao.display.card.huidu.HuiduProgram.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said in XML, and what is made of what comes. */
final class HuiduXmlTest {
    private static final String SESSION = "2f3c7a10-5b1e-4c57-9d0a-6a1f0e5c1b77";
    private static final long STAMP = 1_764_115_200_000L;
    private static final HuiduXml.Look LOOK = new HuiduXml.Look("SimSun", 12, "#ff0000");

    @Test
    void aSceneIsAnAreaForEachLineWhoseTextsTakeTurnsTogether() {
        var scene = new Scene(1L, List.of(new Page(List.of("A012号")), new Page(List.of("", "请带好身份证"))), 1);
        assertEquals(
                new HuiduProgram(List.of(
                        new Area(0, 0, 256, 16, List.of(new Text("A012号", "left", 0, 5), new Text(" ", "left", 0, 5))),
                        new Area(
                                0,
                                16,
                                256,
                                16,
                                List.of(new Text(" ", "left", 0, 5), new Text("请带好身份证", "left", 0, 5))))),
                HuiduProgram.of(scene, 256, 32));
    }

    @Test
    void programsAreThoseOfTheSource() {
        assertEquals(source("add-program"), text(HuiduXml.add(SESSION, program("请A012号"), LOOK, STAMP)));
        assertEquals(source("update-program"), text(HuiduXml.update(SESSION, program("请A013号"), LOOK)));
        assertEquals(
                source("delete-all-programs"),
                text(HuiduXml.add(SESSION, new HuiduProgram(List.of()), LOOK, STAMP))
                        .replace("></screen>", "/>"));
    }

    @Test
    void programsOfTheSourceAreRead() {
        assertEquals(
                new HuiduXml.Request(SESSION, "AddProgram", program("请A012号")),
                HuiduReader.request(whole("add-program")));
        assertEquals(
                new HuiduXml.Request(SESSION, "UpdateProgram", program("请A013号")),
                HuiduReader.request(whole("update-program")));
        assertEquals(
                new HuiduXml.Request(SESSION, "AddProgram", new HuiduProgram(List.of())),
                HuiduReader.request(whole("delete-all-programs")));
    }

    @Test
    void onlyATextThatPassesByIsASingleLine() {
        for (var effect = 0; effect <= 29; effect++) {
            var passing =
                    new HuiduProgram(List.of(new Area(0, 0, 128, 16, List.of(new Text("A", "left", effect, 30)))));
            assertEquals(
                    List.of(21, 22, 26, 27).contains(effect),
                    text(HuiduXml.update("s", passing, LOOK)).contains("singleLine=\"true\""),
                    "effect " + effect);
        }
    }

    @Test
    void aProgramIsReadAsItWasWritten() {
        for (var line : List.of("请A012号", "<&>\"']]>", " ")) {
            var request = HuiduReader.request(text(HuiduXml.add("s-1", program(line), LOOK, 7)));
            assertEquals(new HuiduXml.Request("s-1", "AddProgram", program(line)), request);
        }
    }

    @Test
    void aDarkSceneIsAScreenWithoutProgram() {
        var dark = HuiduProgram.of(new Scene(1L, List.of(), 6), 128, 16);
        assertTrue(text(HuiduXml.add("s", dark, LOOK, 7)).contains("<screen timeStamps=\"7\"></screen>"));
    }

    @Test
    void anAnswerOfTheSourceIsRead() {
        assertEquals(new HuiduXml.Answer("abc", "GetIFVersion", "kSuccess"), HuiduReader.answer("""
                        <?xml version="1.0" encoding="utf-8"?>
                        <sdk guid="abc">
                          <out method="GetIFVersion" result="kSuccess">
                            <version value="1000000"/>
                          </out>
                        </sdk>"""));
    }

    @Test
    void whatIsNoAnswerIsNone() {
        for (var xml : List.of("", "<sdk", "<sdk guid='a'/>", "no", "<sdk guid='a'><out method='x'", "\u0000")) {
            assertNull(HuiduReader.answer(xml), xml);
            assertNull(HuiduReader.request(xml), xml);
        }
    }

    @Test
    void nothingOutsideTheTextIsOpenedAndNoEntityGrows() {
        // given
        var outside = "<?xml version='1.0'?><!DOCTYPE sdk [<!ENTITY x SYSTEM 'file:///etc/hostname'>"
                + "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + "<sdk guid='g'><in method='AddProgram'><area><rectangle x='0' y='0' width='8' height='8'/>"
                + "<text><string>&x;&b;</string></text></area></in></sdk>";
        // when
        var read = HuiduReader.request(outside);
        // then
        assertTrue(
                read == null
                        || read.program()
                                .areas()
                                .getFirst()
                                .texts()
                                .getFirst()
                                .text()
                                .isEmpty(),
                "" + read);
    }

    /** The XML of a capture. */
    private static String whole(String capture) {
        var read = (HuiduCodec.Reading.Complete) HuiduCodec.decode(Captures.bytes(capture));
        return new HuiduPieces().with((HuiduFrame.Piece) read.frame()).orElseThrow();
    }

    /** Without the line breaks the source has between some elements, which say nothing. */
    private static String source(String capture) {
        return whole(capture).replaceAll("\\r\\n *", "");
    }

    private static HuiduProgram program(String line) {
        return new HuiduProgram(List.of(new Area(0, 0, 128, 16, List.of(new Text(line, "center", 0, 30)))));
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
