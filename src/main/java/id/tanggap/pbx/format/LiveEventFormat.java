package id.tanggap.pbx.format;

import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.Trace.Kind;
import id.tanggap.pbx.record.AsteriskChannelName;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.DirectionWords;
import id.tanggap.pbx.record.OutcomeWords;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Our own event format, for any exchange that can send HTTP requests; one JSON object for each event:
/// `{"callId","event","at","from","to","agent","queue","cause","recording","direction"}`. `event` is `ringing`,
/// `queued`, `answered`, `transferred` or `hungup`; `at` is ISO 8601; `agent` is the phone that rings, answers or
/// transfers the call. Only the first three fields are required.
final class LiveEventFormat extends JsonFormat {

    private static final Map<String, Kind> EVENTS = Map.of(
            "ringing", Kind.RINGING,
            "queued", Kind.QUEUED,
            "answered", Kind.ANSWERED,
            "transferred", Kind.TRANSFERRED,
            "hungup", Kind.HUNG_UP);

    private final DialPlan dialPlan;
    private final TimestampParser timestamps;

    LiveEventFormat(FormatSettings settings) {
        super("events");
        dialPlan = new DialPlan(settings);
        timestamps = TimestampParser.of(settings);
    }

    @Override
    Trace trace(JsonNode object, LogSource source, RecordFingerprint fingerprint) throws UnreadableRecord {
        var callId = text(object, "callId").strip();
        if (callId.isEmpty()) {
            throw new UnreadableRecord("field-missing", "callId");
        }
        var kind = EVENTS.get(text(object, "event").strip().toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new UnreadableRecord("event-unknown", text(object, "event"));
        }
        var draft = new TraceBuilder(kind, at(object), source);
        draft.tie(callId);
        draft.callId = callId;
        draft.from = object.has("from") ? dialPlan.caller(text(object, "from")) : null;
        draft.to = text(object, "to").isBlank() ? null : dialPlan.called(text(object, "to"));
        draft.agent = AsteriskChannelName.bare(text(object, "agent").strip());
        draft.queue = TraceBuilder.orNull(text(object, "queue"));
        draft.direction = DirectionWords.read(text(object, "direction"));
        draft.outcome = OutcomeWords.read(text(object, "cause"));
        draft.recording = TraceBuilder.orNull(text(object, "recording"));
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

    private Instant at(JsonNode object) throws UnreadableRecord {
        var written = text(object, "at");
        try {
            var at = timestamps.read(written);
            if (at != null) {
                return at;
            }
        } catch (DateTimeException | NumberFormatException none) {
            // continues below: an empty time is as wrong as an invalid one
        }
        throw new UnreadableRecord("not-a-time", "'at'", written);
    }
}
