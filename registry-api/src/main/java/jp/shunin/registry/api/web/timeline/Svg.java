package jp.shunin.registry.api.web.timeline;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG. What XML cannot hold, as control characters and halves of a character, becomes the mark for that. */
final class Svg {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Svg() {
        try {
            xml = XML.createXMLStreamWriter(text);
        } catch (XMLStreamException cause) {
            throw failed(cause);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws XMLStreamException;
    }

    /** Opens an element with attributes: names and values in turn. */
    Svg open(String name, Object... attributes) {
        return written(() -> {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute((String) attributes[i], value(attributes[i + 1]));
            }
        });
    }

    Svg close() {
        return written(xml::writeEndElement);
    }

    /** An element without content. */
    Svg empty(String name, Object... attributes) {
        return open(name, attributes).close();
    }

    /** An element with a text. */
    Svg text(String name, String content, Object... attributes) {
        return open(name, attributes)
                .written(() -> xml.writeCharacters(clean(content)))
                .close();
    }

    private Svg written(Work work) {
        try {
            work.run();
            return this;
        } catch (XMLStreamException cause) {
            throw failed(cause);
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : clean(value.toString());
    }

    private static String clean(String text) {
        return text.codePoints()
                .map(character -> isXml(character) ? character : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static IllegalStateException failed(XMLStreamException cause) {
        return new IllegalStateException("a text in memory cannot be written", cause);
    }

    @Override
    public String toString() {
        written(xml::flush);
        return text.toString();
    }
}
