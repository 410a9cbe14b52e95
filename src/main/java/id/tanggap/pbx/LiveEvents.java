package id.tanggap.pbx;

import id.tanggap.pbx.Trace.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Our own event format, for any exchange that can send HTTP requests; one JSON object for each event:
/// `{"callId","event","at","from","to","agent","queue","cause","recording","direction"}`. `event` is `ringing`,
/// `queued`, `answered`, `transferred` or `hungup`; `at` is ISO 8601; `agent` is the phone that rings, answers or
/// transfers the call. Only the first three fields are required.
final class LiveEvents extends JsonLog {

    private static final Map<String, Kind> EVENTS = Map.of(
            "ringing", Kind.RINGING,
            "queued", Kind.QUEUED,
            "answered", Kind.ANSWERED,
            "transferred", Kind.TRANSFERRED,
            "hungup", Kind.HUNG_UP);

    private final Exchange exchange;
    private final Stamps stamps;

    LiveEvents(FormatSettings settings) {
        super("events");
        exchange = new Exchange(settings);
        stamps = Stamps.of(settings);
    }

    @Override
    Trace trace(JsonNode object, Source source, Fingerprint fingerprint) throws Unreadable {
        var callId = text(object, "callId").strip();
        if (callId.isEmpty()) {
            throw new Unreadable("field-missing", "callId");
        }
        var kind = EVENTS.get(text(object, "event").strip().toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new Unreadable("event-unknown", text(object, "event"));
        }
        var draft = new Draft(kind, at(object), source);
        draft.tie(callId);
        draft.callId = callId;
        draft.from = object.has("from") ? exchange.caller(text(object, "from")) : null;
        draft.to = text(object, "to").isBlank() ? null : exchange.called(text(object, "to"));
        draft.agent = LineName.bare(text(object, "agent").strip());
        draft.queue = Draft.orNull(text(object, "queue"));
        draft.direction = Directions.read(text(object, "direction"));
        draft.outcome = Endings.read(text(object, "cause"));
        draft.recording = Draft.orNull(text(object, "recording"));
        return draft.trace(fingerprint.of(
                callId,
                kind.name(),
                draft.at.toString(),
                draft.from,
                draft.to,
                draft.agent,
                draft.queue,
                draft.direction.code(),
                text(object, "cause"),
                draft.recording));
    }

    private Instant at(JsonNode object) throws Unreadable {
        var written = text(object, "at");
        try {
            var at = stamps.read(written);
            if (at != null) {
                return at;
            }
        } catch (DateTimeException | NumberFormatException none) {
            // continues below: an empty time is as wrong as an invalid one
        }
        throw new Unreadable("not-a-time", "'at'", written);
    }
}
