// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.card.huidu.HuiduProgram.Area;
import io.jiaohao.display.card.huidu.HuiduProgram.Text;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What is said in XML, in the source's words; {@link HuiduReader} reads it. Pure.
 */
final class HuiduXml {
    static final String SUCCESS = "kSuccess";
    static final String NO_SESSION = "##GUID";
    /** One program for ever: what it shows is replaced, not added to. */
    private static final String PROGRAM = guid("program");

    private HuiduXml() {}

    /** How a text is drawn. */
    record Look(String font, int size, String colour) {}

    /** A card's answer: {@code result} is kSuccess or the name of what is wrong. */
    record Answer(String guid, String method, String result) {}

    /** A host's request, as an emulated card reads it. */
    record Request(String guid, String method, HuiduProgram program) {}

    /** The first question, which is answered with the guid of the session. */
    static byte[] askSession() {
        return request(NO_SESSION, "GetIFVersion", out -> {
            out.writeEmptyElement("version");
            out.writeAttribute("value", "1000000");
        });
    }

    /** Replaces all a card plays; an empty program makes it dark. */
    static byte[] add(String guid, HuiduProgram program, Look look, long stamp) {
        return request(guid, "AddProgram", out -> {
            out.writeStartElement("screen");
            out.writeAttribute("timeStamps", String.valueOf(stamp));
            if (!program.areas().isEmpty()) {
                program(out, program, look);
            }
            out.writeEndElement();
        });
    }

    /** Replaces what the program shows that was added before. */
    static byte[] update(String guid, HuiduProgram program, Look look) {
        return request(guid, "UpdateProgram", out -> program(out, program, look));
    }

    static byte[] answer(Answer answer) {
        return document(answer.guid(), out -> {
            out.writeEmptyElement("out");
            out.writeAttribute("method", answer.method());
            out.writeAttribute("result", answer.result());
        });
    }

    private interface Content {
        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    private static byte[] request(String guid, String method, Content content) {
        return document(guid, out -> {
            out.writeStartElement("in");
            out.writeAttribute("method", method);
            content.write(out);
            out.writeEndElement();
        });
    }

    private static byte[] document(String guid, Content content) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("utf-8", "1.0");
            out.writeStartElement("sdk");
            out.writeAttribute("guid", guid);
            content.write(out);
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text of ours is no XML", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void program(XMLStreamWriter out, HuiduProgram program, Look look) throws XMLStreamException {
        out.writeStartElement("program");
        attributes(out, "type", "normal", "id", "0", "guid", PROGRAM, "name", "jiaohao");
        out.writeEmptyElement("playControl");
        attributes(out, "count", "1", "disabled", "false");
        for (var at = 0; at < program.areas().size(); at++) {
            area(out, program.areas().get(at), at, look);
        }
        out.writeEndElement();
    }

    private static void area(XMLStreamWriter out, Area area, int number, Look look) throws XMLStreamException {
        out.writeStartElement("area");
        attributes(out, "guid", guid("area" + number), "name", "", "alpha", "255");
        out.writeEmptyElement("rectangle");
        attributes(
                out,
                "x",
                String.valueOf(area.x()),
                "y",
                String.valueOf(area.y()),
                "width",
                String.valueOf(area.width()),
                "height",
                String.valueOf(area.height()));
        out.writeStartElement("resources");
        for (var at = 0; at < area.texts().size(); at++) {
            text(out, area.texts().get(at), guid("area" + number + "text" + at), look);
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void text(XMLStreamWriter out, Text text, String guid, Look look) throws XMLStreamException {
        out.writeStartElement("text");
        attributes(out, "guid", guid, "name", "", "singleLine", "true");
        out.writeEmptyElement("style");
        attributes(out, "align", text.align(), "valign", "middle");
        out.writeStartElement("string");
        out.writeCharacters(text.text());
        out.writeEndElement();
        out.writeEmptyElement("font");
        attributes(
                out,
                "name",
                look.font(),
                "size",
                String.valueOf(look.size()),
                "color",
                look.colour(),
                "bold",
                "false",
                "italic",
                "false",
                "underline",
                "false");
        out.writeEmptyElement("effect");
        var effect = String.valueOf(text.effect());
        attributes(
                out,
                "in",
                effect,
                "inSpeed",
                "4",
                "out",
                effect,
                "outSpeed",
                "4",
                "duration",
                String.valueOf(text.tenths()));
        out.writeEndElement();
    }

    private static void attributes(XMLStreamWriter out, String... pairs) throws XMLStreamException {
        for (var at = 0; at < pairs.length; at += 2) {
            out.writeAttribute(pairs[at], pairs[at + 1]);
        }
    }

    private static String guid(String what) {
        return UUID.nameUUIDFromBytes(("jiaohao " + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
