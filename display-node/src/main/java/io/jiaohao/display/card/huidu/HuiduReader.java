// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.card.huidu.HuiduProgram.Area;
import io.jiaohao.display.card.huidu.HuiduProgram.Text;
import java.io.StringReader;
import java.util.ArrayList;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what {@link HuiduXml} and cards write, with the JDK's reader: no document type, nothing outside the text is opened. Pure. */
final class HuiduReader {
    private HuiduReader() {}

    /** Null where the text is no answer. */
    static HuiduXml.@Nullable Answer answer(String xml) {
        try {
            var in = reader(xml);
            var guid = "";
            while (in.hasNext()) {
                if (in.next() == XMLStreamReader.START_ELEMENT
                        && in.getLocalName().equals("sdk")) {
                    guid = attribute(in, "guid");
                } else if (in.isStartElement() && in.getLocalName().equals("out")) {
                    var answer = new HuiduXml.Answer(guid, attribute(in, "method"), attribute(in, "result"));
                    finish(in);
                    return answer;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            return null;
        }
    }

    /** Null where the text is no request. */
    static HuiduXml.@Nullable Request request(String xml) {
        try {
            var in = reader(xml);
            var guid = "";
            while (in.hasNext()) {
                if (in.next() == XMLStreamReader.START_ELEMENT
                        && in.getLocalName().equals("sdk")) {
                    guid = attribute(in, "guid");
                } else if (in.isStartElement() && in.getLocalName().equals("in")) {
                    return new HuiduXml.Request(guid, attribute(in, "method"), readProgram(in));
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException e) {
            return null;
        }
    }

    private static HuiduProgram readProgram(XMLStreamReader in) throws XMLStreamException {
        var areas = new ArrayList<Area>();
        while (in.hasNext()) {
            if (in.next() == XMLStreamReader.START_ELEMENT && in.getLocalName().equals("area")) {
                areas.add(readArea(in));
            }
        }
        return new HuiduProgram(areas);
    }

    private static Area readArea(XMLStreamReader in) throws XMLStreamException {
        var rectangle = new int[4];
        var texts = new ArrayList<Text>();
        while (!(in.next() == XMLStreamReader.END_ELEMENT && in.getLocalName().equals("area"))) {
            if (in.isStartElement() && in.getLocalName().equals("rectangle")) {
                rectangle = new int[] {number(in, "x"), number(in, "y"), number(in, "width"), number(in, "height")};
            } else if (in.isStartElement() && in.getLocalName().equals("text")) {
                texts.add(readText(in));
            }
        }
        return new Area(rectangle[0], rectangle[1], rectangle[2], rectangle[3], texts);
    }

    private static Text readText(XMLStreamReader in) throws XMLStreamException {
        var text = "";
        var align = "left";
        var effect = 0;
        var tenths = 30;
        while (!(in.next() == XMLStreamReader.END_ELEMENT && in.getLocalName().equals("text"))) {
            if (in.isStartElement()) {
                switch (in.getLocalName()) {
                    case "style" -> align = attribute(in, "align");
                    case "string" -> text = in.getElementText();
                    case "effect" -> {
                        effect = number(in, "in");
                        tenths = number(in, "duration");
                    }
                    default -> {}
                }
            }
        }
        return new Text(text, align, effect, tenths);
    }

    private static void finish(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            in.next();
        }
    }

    private static int number(XMLStreamReader in, String name) {
        return Integer.parseInt(attribute(in, name));
    }

    private static String attribute(XMLStreamReader in, String name) {
        var value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(xml));
    }
}
