package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.cap.message.CapDistribution;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import id.tanggap.hazard.cap.message.CapNamedValue;
import id.tanggap.hazard.cap.message.CapResource;
import id.tanggap.hazard.cap.message.CapTime;
import id.tanggap.hazard.cap.message.CapWords;
import id.tanggap.region.GeoPoint;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes messages in the order of the schema of CAP 1.2, in UTF-8.
public final class CapWriter {

    private final XMLStreamWriter xml;

    private CapWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// @throws IllegalArgumentException if the standard forbids such a message; names the first problem's key
    public static byte[] write(CapAlert alert) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new CapWriter(xml).document(alert);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing into memory failed", e);
        }
        var written = bytes.toByteArray();
        CapReader.read(written).problems().stream()
                .filter(CapProblem::violation)
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(
                            problem.reason().key() + " " + problem.reason().args());
                });
        return written;
    }

    private void document(CapAlert alert) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(CapStructure.NAMESPACE);
        element("identifier", alert.id().identifier());
        element("sender", alert.id().sender());
        time("sent", alert.id().sent());
        element("status", alert.status());
        element("msgType", alert.msgType());
        distribution(alert.distribution());
        list(
                "references",
                alert.references().stream().map(CapMessageId::reference).toList());
        list("incidents", alert.incidents());
        for (var info : alert.infos()) {
            info(info);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void distribution(CapDistribution to) throws XMLStreamException {
        element("source", to.source());
        element("scope", to.scope());
        element("restriction", to.restriction());
        list("addresses", to.addresses());
        elements("code", to.codes());
        element("note", to.note());
    }

    private void info(CapInfo info) throws XMLStreamException {
        open("info");
        element("language", info.language());
        var kind = info.classification();
        elements("category", kind.categories());
        element("event", kind.event());
        elements("responseType", kind.responseTypes());
        element("urgency", kind.urgency());
        element("severity", kind.severity());
        element("certainty", kind.certainty());
        element("audience", kind.audience());
        named("eventCode", kind.eventCodes());
        time("effective", info.period().effective());
        time("onset", info.period().onset());
        time("expires", info.period().expires());
        words(info.words());
        named("parameter", info.parameters());
        for (var resource : info.resources()) {
            resource(resource);
        }
        for (var area : info.areas()) {
            area(area);
        }
        xml.writeEndElement();
    }

    private void words(CapWords words) throws XMLStreamException {
        element("senderName", words.senderName());
        element("headline", words.headline());
        element("description", words.description());
        element("instruction", words.instruction());
        element("web", words.web());
        element("contact", words.contact());
    }

    private void resource(CapResource resource) throws XMLStreamException {
        open("resource");
        element("resourceDesc", resource.description());
        element("mimeType", resource.mimeType());
        element("size", resource.size());
        element("uri", resource.uri());
        element("derefUri", resource.derefUri());
        element("digest", resource.digest());
        xml.writeEndElement();
    }

    private void area(CapArea area) throws XMLStreamException {
        open("area");
        element("areaDesc", area.description());
        for (var polygon : area.polygons()) {
            element("polygon", polygon.points().stream().map(CapWriter::pair).collect(Collectors.joining(" ")));
        }
        for (var circle : area.circles()) {
            element("circle", pair(circle.centre()) + " " + plain(circle.radiusKm()));
        }
        named("geocode", area.geocodes());
        element("altitude", area.altitude());
        element("ceiling", area.ceiling());
        xml.writeEndElement();
    }

    private void named(String name, List<CapNamedValue> values) throws XMLStreamException {
        for (var value : values) {
            open(name);
            element("valueName", value.name());
            element("value", value.value());
            xml.writeEndElement();
        }
    }

    private void list(String name, List<String> items) throws XMLStreamException {
        if (!items.isEmpty()) {
            element(name, CapGroups.join(items));
        }
    }

    /// In the standard's spelling, if the time can be understood.
    private void time(String name, @Nullable CapTime time) throws XMLStreamException {
        if (time != null) {
            element(
                    name,
                    time.isStandard()
                            ? time.text()
                            : time.value().map(CapTime::of).orElse(time).text());
        }
    }

    private void elements(String name, List<String> texts) throws XMLStreamException {
        for (var text : texts) {
            element(name, text);
        }
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            open(name);
            xml.writeCharacters(allowed(text));
            xml.writeEndElement();
        }
    }

    private void open(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    private static String pair(GeoPoint point) {
        return plain(point.latitude()) + "," + plain(point.longitude());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    /// Without the characters that XML 1.0 cannot hold.
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
