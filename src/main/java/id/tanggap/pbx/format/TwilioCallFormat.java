package id.tanggap.pbx.format;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.CallParty;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.Trace.Kind;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.DurationText;
import id.tanggap.pbx.record.LegTimes;
import id.tanggap.pbx.record.OutcomeWords;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Twilio's list of calls: pages `{"calls":[…]}`, or calls one by one. An agent's phone is a child call of the
/// caller's call (`parent_call_sid`). Times are RFC 2822 in UTC.
///
/// "completed" of the caller's own call only means that Twilio answered; if there are child calls, they show who
/// answered.
final class TwilioCallFormat extends JsonFormat {

    private static final Map<String, Kind> GOING_ON =
            Map.of("queued", Kind.QUEUED, "ringing", Kind.RINGING, "in-progress", Kind.ANSWERED);

    private final DialPlan dialPlan;
    private final TimestampParser timestamps = TimestampParser.of(FormatSettings.in(ZoneOffset.UTC));

    TwilioCallFormat(FormatSettings settings) {
        super("twilio-calls");
        dialPlan = new DialPlan(settings);
    }

    @Override
    void records(JsonNode object, JsonRecord json, Output output) throws UnreadableRecord {
        var calls = object.path("calls");
        if (!calls.isArray()) {
            super.records(object, json, output);
            return;
        }
        for (int i = 0; i < calls.size(); i++) {
            var place = new LogSource(json.source().file(), json.source().line() + i);
            one(calls.path(i), place, output);
        }
        if (calls.isEmpty()) {
            output.sink().nothing(json.source(), json.raw());
        }
    }

    private void one(JsonNode call, LogSource place, Output output) {
        try {
            output.sink().trace(trace(call, place, output.fingerprint()), call.toString());
        } catch (UnreadableRecord unreadable) {
            output.sink().bad(place, call.toString(), unreadable.reason());
        }
    }

    @Override
    Trace trace(JsonNode call, LogSource source, RecordFingerprint fingerprint) throws UnreadableRecord {
        var sid = text(call, "sid");
        if (sid.isEmpty()) {
            throw new UnreadableRecord("field-missing", "sid");
        }
        var started = time(call, "start_time");
        started = started == null ? time(call, "date_created") : started;
        if (started == null) {
            throw new UnreadableRecord("no-time", "'start_time'");
        }
        var builder = draft(call, started, source);
        parties(builder, call);
        builder.tie(text(call, "parent_call_sid"));
        builder.tie(sid);
        builder.callId = text(call, "parent_call_sid").isEmpty() ? sid : text(call, "parent_call_sid");
        return builder.trace(fingerprint.of(
                sid, text(call, "status"), text(call, "start_time"), text(call, "end_time"), text(call, "duration")));
    }

    private TraceBuilder draft(JsonNode call, Instant started, LogSource source) throws UnreadableRecord {
        var status = text(call, "status");
        var goingOn = GOING_ON.get(status);
        if (goingOn != null) {
            return new TraceBuilder(goingOn, started, source);
        }
        var duration = DurationText.read(text(call, "duration"));
        boolean completed = status.equals("completed");
        var span = LegTimes.of(
                new LegTimes.Logged(started, null, time(call, "end_time"), null, completed ? duration : null));
        var builder = TraceBuilder.leg(span, source);
        builder.outcome = outcome(call, status);
        if (builder.outcome == CallOutcome.ANSWERED) {
            builder.answeredAt = span.answeredAt() == null ? span.endedAt() : span.answeredAt();
            builder.talkSeconds = duration;
        }
        return builder;
    }

    private @Nullable CallOutcome outcome(JsonNode call, String status) {
        var to = text(call, "to");
        if (dialPlan.isVoicemail(to) || text(call, "answered_by").startsWith("machine")) {
            return CallOutcome.VOICEMAIL;
        }
        return dialPlan.isClosed(to) ? CallOutcome.OUT_OF_HOURS : OutcomeWords.read(status);
    }

    /// The phone of a child call is the agent's. For a call that was started by the API, the agent is the end that is
    /// not a public number.
    private void parties(TraceBuilder builder, JsonNode call) {
        builder.from = dialPlan.caller(text(call, "from"));
        builder.to = dialPlan.called(text(call, "to"));
        boolean child = !text(call, "parent_call_sid").isEmpty();
        var direction = text(call, "direction");
        if (child) {
            builder.agent = CallParty.called(builder.to).value();
        } else if (direction.startsWith("outbound")) {
            builder.direction = CallDirection.OUTBOUND;
            builder.agent = inside(builder.from);
        } else if (direction.equals("inbound")) {
            builder.direction = CallDirection.INBOUND;
        }
    }

    private static @Nullable String inside(@Nullable String address) {
        var party = CallParty.of(address);
        return party.kind() == CallParty.Kind.INTERNAL ? party.value() : null;
    }

    private @Nullable Instant time(JsonNode call, String name) throws UnreadableRecord {
        var written = text(call, name);
        try {
            return timestamps.read(written);
        } catch (DateTimeException | NumberFormatException none) {
            throw new UnreadableRecord("not-a-time", "'" + name + "'", written);
        }
    }
}
