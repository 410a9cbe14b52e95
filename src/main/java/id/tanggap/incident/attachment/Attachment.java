package id.tanggap.incident.attachment;

import id.tanggap.incident.Incident;
import java.util.Map;

/// What the timeline of a ticket says about its incident.
final class Attachment {

    private Attachment() {}

    static Map<String, Object> entry(Incident incident) {
        return Map.of(
                "incident", incident.code().value(), "name", incident.facts().name());
    }
}
