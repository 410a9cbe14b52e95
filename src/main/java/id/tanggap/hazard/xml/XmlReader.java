package id.tanggap.hazard.xml;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML of strangers. A document with a DOCTYPE is refused before anything in it is resolved, so that it can
/// neither name files and addresses (XXE) nor multiply entities; size, depth and number of elements are limited.
public final class XmlReader {

    /// The largest known alert has 100 KiB: 150 polygons with 3,072 points together. With so many points in each
    /// polygon it would have 10 MiB.
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final int DEEPEST = 24;
    private static final int MOST_ELEMENTS = 100_000;
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]*\\?>");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final class Open {
        private final String namespace;
        private final String name;
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();

        Open(XMLStreamReader xml) {
            namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
            name = xml.getLocalName();
        }

        XmlElement close() {
            return new XmlElement(namespace, name, text.toString(), children);
        }
    }

    private XmlReader() {}

    /// @throws UnreadableXmlException with a reason for readers; nothing else is thrown, whatever the bytes are
    public static XmlDocument read(byte[] bytes) throws UnreadableXmlException {
        if (bytes.length > LARGEST) {
            throw new UnreadableXmlException("too-large", Integer.toString(LARGEST / 1024 / 1024));
        }
        if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            throw new UnreadableXmlException("empty");
        }
        try {
            return new XmlDocument(tree(factory().createXMLStreamReader(new ByteArrayInputStream(bytes))), false);
        } catch (XMLStreamException | RuntimeException e) {
            return inAnotherEncoding(bytes, e);
        }
    }

    /// The text without its declaration, if that lies about the encoding.
    private static XmlDocument inAnotherEncoding(byte[] bytes, Exception first) throws UnreadableXmlException {
        var text = DECLARATION.matcher(decoded(bytes)).replaceFirst("");
        try {
            var root = tree(factory().createXMLStreamReader(new StringReader(withoutMark(text))));
            return new XmlDocument(root, true);
        } catch (XMLStreamException | RuntimeException e) {
            throw new UnreadableXmlException("broken", place(first));
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static String place(Exception e) {
        return e instanceof XMLStreamException known && known.getLocation() != null
                ? String.format(
                        Locale.ROOT,
                        "%d:%d",
                        known.getLocation().getLineNumber(),
                        known.getLocation().getColumnNumber())
                : "1:1";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static XmlElement tree(XMLStreamReader xml) throws XMLStreamException, UnreadableXmlException {
        Deque<Open> open = new ArrayDeque<>();
        XmlElement root = null;
        var elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableXmlException("doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    open.push(new Open(xml));
                    limit(open.size(), elements);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.pop().close();
                    if (open.isEmpty()) {
                        root = closed;
                    } else {
                        open.element().children.add(closed);
                    }
                }
                default -> {} // comments and processing instructions say nothing
            }
        }
        if (root == null) {
            throw new UnreadableXmlException("broken", "1:1");
        }
        return root;
    }

    private static void limit(int depth, int elements) throws UnreadableXmlException {
        if (depth > DEEPEST) {
            throw new UnreadableXmlException("too-deep", Integer.toString(DEEPEST));
        }
        if (elements > MOST_ELEMENTS) {
            throw new UnreadableXmlException("too-many", Integer.toString(MOST_ELEMENTS));
        }
    }
}
