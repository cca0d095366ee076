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
    void aProgramHasTheElementsOfTheSource() {
        var xml = text(HuiduXml.add("s-1", program("请A012号"), LOOK, 7));
        for (var part : List.of(
                "<sdk guid=\"s-1\"><in method=\"AddProgram\"><screen timeStamps=\"7\"><program type=\"normal\" id=\"0\"",
                "<playControl count=\"1\" disabled=\"false\"/><area guid=",
                "<rectangle x=\"0\" y=\"0\" width=\"128\" height=\"16\"/><resources><text guid=",
                "singleLine=\"true\"><style align=\"center\" valign=\"middle\"/><string>请A012号</string>",
                "<font name=\"SimSun\" size=\"12\" color=\"#ff0000\" bold=\"false\" italic=\"false\" underline=\"false\"/>",
                "<effect in=\"0\" inSpeed=\"4\" out=\"0\" outSpeed=\"4\" duration=\"30\"/></text></resources></area>")) {
            assertTrue(xml.contains(part), part + " is not in " + xml);
        }
        assertTrue(text(HuiduXml.update("s-1", program("A"), LOOK))
                .contains("<in method=\"UpdateProgram\"><program type=\"normal\""));
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

    private static HuiduProgram program(String line) {
        return new HuiduProgram(List.of(new Area(0, 0, 128, 16, List.of(new Text(line, "center", 0, 30)))));
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
