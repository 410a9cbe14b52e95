package id.tanggap.hazard.cap;

import id.tanggap.hazard.cap.message.CapAlert;
import id.tanggap.hazard.cap.message.CapArea;
import id.tanggap.hazard.cap.message.CapClassification;
import id.tanggap.hazard.cap.message.CapDistribution;
import id.tanggap.hazard.cap.message.CapInfo;
import id.tanggap.hazard.cap.message.CapMessageId;
import id.tanggap.hazard.cap.message.CapPeriod;
import id.tanggap.hazard.cap.message.CapResource;
import id.tanggap.hazard.cap.message.CapTime;
import id.tanggap.hazard.cap.message.CapWords;
import id.tanggap.hazard.xml.UnreadableXmlException;
import id.tanggap.hazard.xml.XmlElement;
import id.tanggap.hazard.xml.XmlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads CAP 1.2 messages of any quality; never throws on content. What can be understood is read, and everything that
/// the standard forbids is told. A signature (XML-DSig) is neither checked nor a problem.
///
/// ```java
/// var reading = CapReader.read(Files.readAllBytes(file));
/// reading.valid();                             // keeps to the standard
/// reading.found().map(CapAlert::msgType);      // "Alert"
/// ```
public final class CapReader {

    private static final Set<String> OLDER =
            Set.of("urn:oasis:names:tc:emergency:cap:1.1", "http://www.incident.com/cap/1.0");

    private final List<CapProblem> problems = new ArrayList<>();
    private final CapValues values = new CapValues(problems::add);

    private CapReader() {}

    /// @param bytes of a whole message, in any encoding that XML knows
    public static CapReading read(byte[] bytes) {
        return new CapReader().reading(bytes);
    }

    private CapReading reading(byte[] bytes) {
        try {
            var document = XmlReader.read(bytes);
            if (document.wrongEncoding()) {
                problems.add(CapProblem.violation("encoding"));
            }
            var root = document.root();
            if (!root.name().equals("alert")) {
                problems.add(CapProblem.violation("not-alert", root.name()));
                return new CapReading(null, problems);
            }
            checkNamespace(root);
            CapStructure.check(root, problems::add);
            var alert = alert(root);
            CapRules.check(alert, problems::add);
            return new CapReading(alert, problems);
        } catch (UnreadableXmlException e) {
            return new CapReading(null, List.of(new CapProblem(e.reason(), true)));
        }
    }

    private void checkNamespace(XmlElement root) {
        if (OLDER.contains(root.namespace())) {
            problems.add(CapProblem.violation("older-version", root.namespace()));
        } else if (!root.namespace().equals(CapStructure.NAMESPACE)) {
            problems.add(CapProblem.violation("namespace", root.namespace()));
        }
    }

    private CapAlert alert(XmlElement alert) {
        return new CapAlert(
                new CapMessageId(
                        values.required(alert, "identifier"),
                        values.required(alert, "sender"),
                        Optional.ofNullable(values.time(alert, "sent")).orElse(new CapTime(""))),
                values.word(alert, "status"),
                values.word(alert, "msgType"),
                new CapDistribution(
                        values.optional(alert, "source"),
                        values.word(alert, "scope"),
                        values.optional(alert, "restriction"),
                        CapGroups.split(values.optional(alert, "addresses")),
                        values.all(alert, "code"),
                        values.optional(alert, "note")),
                references(values.optional(alert, "references")),
                CapGroups.split(values.optional(alert, "incidents")),
                alert.children("info").stream().map(this::info).toList());
    }

    private List<CapMessageId> references(@Nullable String written) {
        var references = new ArrayList<CapMessageId>();
        for (var one : CapGroups.split(written)) {
            CapMessageId.ofReference(one)
                    .ifPresentOrElse(references::add, () -> problems.add(CapProblem.violation("reference", one)));
        }
        return references;
    }

    private CapInfo info(XmlElement info) {
        return new CapInfo(
                values.language(info),
                new CapClassification(
                        values.words(info, "category"),
                        values.required(info, "event"),
                        values.words(info, "responseType"),
                        values.word(info, "urgency"),
                        values.word(info, "severity"),
                        values.word(info, "certainty"),
                        values.optional(info, "audience"),
                        values.named(info, "eventCode")),
                new CapPeriod(values.time(info, "effective"), values.time(info, "onset"), values.time(info, "expires")),
                new CapWords(
                        values.optional(info, "senderName"),
                        values.optional(info, "headline"),
                        values.optional(info, "description"),
                        values.optional(info, "instruction"),
                        values.address(info, "web"),
                        values.optional(info, "contact")),
                values.named(info, "parameter"),
                info.children("resource").stream().map(this::resource).toList(),
                info.children("area").stream().map(this::area).toList());
    }

    private CapResource resource(XmlElement resource) {
        return new CapResource(
                values.required(resource, "resourceDesc"),
                values.required(resource, "mimeType"),
                values.integer(resource, "size"),
                values.address(resource, "uri"),
                values.optional(resource, "derefUri"),
                values.optional(resource, "digest"));
    }

    private CapArea area(XmlElement area) {
        return new CapArea(
                values.required(area, "areaDesc"),
                area.children("polygon").stream()
                        .map(values::polygon)
                        .flatMap(Optional::stream)
                        .toList(),
                area.children("circle").stream()
                        .map(values::circle)
                        .flatMap(Optional::stream)
                        .toList(),
                values.named(area, "geocode"),
                values.decimal(area, "altitude"),
                values.decimal(area, "ceiling"));
    }
}
