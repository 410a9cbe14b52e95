package id.tanggap.pbx.format;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.NumberingPlan;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.DurationText;
import id.tanggap.pbx.record.LegTimes;
import id.tanggap.pbx.record.OutcomeWords;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// FreeSWITCH's `json_cdr`: one object for each leg of a call; its `variables` are often URL-encoded and its numbers
/// written as text. The legs of a call are connected by `originating_leg_uuid` (of the b-leg), `bridge_uuid` and, with
/// mod_callcenter, `cc_member_session_uuid`.
final class FreeswitchJsonFormat extends JsonFormat {

    private final DialPlan dialPlan;

    FreeswitchJsonFormat(FormatSettings settings) {
        super("freeswitch-json");
        dialPlan = new DialPlan(settings);
    }

    @Override
    Trace trace(JsonNode object, LogSource source, RecordFingerprint fingerprint) throws UnreadableRecord {
        var leg = new Variables(object);
        var uuid = leg.get("uuid");
        if (uuid.isEmpty()) {
            throw new UnreadableRecord("field-missing", "variables.uuid");
        }
        var started = leg.time("start");
        if (started == null) {
            throw new UnreadableRecord("field-missing", "variables.start_epoch");
        }
        var answered = leg.time("answer");
        var span = LegTimes.of(new LegTimes.Logged(
                started,
                answered,
                leg.time("end"),
                DurationText.read(leg.get("duration")),
                DurationText.read(leg.get("billsec"))));
        var builder = TraceBuilder.leg(span, source);
        parties(builder, leg);
        ends(builder, leg, span);
        ties(builder, leg, uuid);
        return builder.trace(fingerprint.of(
                uuid,
                started.toString(),
                String.valueOf(answered),
                span.endedAt().toString(),
                leg.get("hangup_cause"),
                builder.from,
                builder.to));
    }

    private void parties(TraceBuilder builder, Variables leg) {
        builder.from = dialPlan.caller(first(leg.profile("caller_id_number"), leg.get("sip_from_user")));
        builder.to = dialPlan.called(first(leg.profile("destination_number"), leg.get("sip_to_user")));
        builder.queue = TraceBuilder.orNull(withoutDomain(leg.get("cc_queue")));
        builder.recording = TraceBuilder.orNull(first(leg.get("cc_record_filename"), leg.get("record_path")));
        var callCenter = withoutDomain(leg.get("cc_agent"));
        builder.agent = callCenter.isEmpty() ? agent(leg) : callCenter;
    }

    private @Nullable String agent(Variables leg) {
        var called = first(leg.get("dialed_user"), leg.profile("destination_number"));
        var caller = leg.profile("caller_id_number");
        if (dialPlan.isExtension(called) && !dialPlan.isOutside(called)) {
            return called;
        }
        return dialPlan.isExtension(caller) && dialPlan.isOutside(called) ? caller : null;
    }

    private void ends(TraceBuilder builder, Variables leg, LegTimes span) {
        builder.outcome = outcome(leg, span);
        var answered = answered(leg, span);
        if (answered != null && builder.outcome != CallOutcome.VOICEMAIL) {
            builder.talkedFrom(answered);
        }
    }

    /// When a person answered: `answer` alone may have been a menu or a queue.
    private static @Nullable Instant answered(Variables leg, LegTimes span) {
        for (var time : new @Nullable Instant[] {leg.time("cc_queue_answered"), leg.time("bridge")}) {
            if (time != null && !time.isBefore(span.startedAt()) && !time.isAfter(span.endedAt())) {
                return time;
            }
        }
        return span.answeredAt();
    }

    private @Nullable CallOutcome outcome(Variables leg, LegTimes span) {
        var called = leg.profile("destination_number");
        if (dialPlan.isVoicemail(leg.get("last_app"), called, leg.profile("context"))
                || leg.get("voicemail_message").equals("true")) {
            return CallOutcome.VOICEMAIL;
        }
        boolean left = leg.get("cc_cause").equals("cancel");
        if (span.answeredAt() != null && !left && isBridged(leg)) {
            return CallOutcome.ANSWERED;
        }
        if (dialPlan.isClosed(leg.profile("context"), called)) {
            return CallOutcome.OUT_OF_HOURS;
        }
        if (left) {
            return leg.get("cc_cancel_reason").contains("TIMEOUT")
                            || leg.get("cc_cancel_reason").equals("NO_AGENT")
                    ? CallOutcome.MISSED
                    : CallOutcome.ABANDONED;
        }
        if (span.answeredAt() != null) {
            return null;
        }
        var cause = OutcomeWords.read(leg.get("hangup_cause"));
        return cause == null || cause == CallOutcome.ANSWERED ? CallOutcome.ABANDONED : cause;
    }

    private static boolean isBridged(Variables leg) {
        return !leg.get("bridge_uuid").isEmpty()
                || !leg.get("originating_leg_uuid").isEmpty()
                || !leg.originator().isEmpty()
                || leg.time("bridge") != null;
    }

    private static void ties(TraceBuilder builder, Variables leg, String uuid) {
        builder.tie(uuid);
        builder.tie(leg.get("call_uuid"));
        builder.tie(leg.get("bridge_uuid"));
        builder.tie(leg.get("originating_leg_uuid"));
        builder.tie(leg.get("cc_member_session_uuid"));
        builder.tie(leg.originator());
        builder.callId = first(
                leg.get("cc_member_session_uuid"),
                first(leg.get("originating_leg_uuid"), first(leg.originator(), first(leg.get("call_uuid"), uuid))));
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other.strip() : one.strip();
    }

    private static String withoutDomain(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    /// The variables of a leg, and the first of its caller profiles (in `callflow` the newest comes first).
    private record Variables(JsonNode object) {

        String get(String name) {
            return decoded(text(object.path("variables"), name));
        }

        String profile(String name) {
            var flow = object.path("callflow");
            var first = flow.isArray() ? flow.path(flow.size() - 1) : flow;
            var value = decoded(text(first.path("caller_profile"), name));
            return value.isEmpty() ? get(name) : value;
        }

        String originator() {
            var profiles =
                    object.path("callflow").path(0).path("caller_profile").path("originator");
            return text(profiles.path("originator_caller_profiles").path(0), "uuid");
        }

        /// Read from microseconds where they are given, else from seconds; null for zero.
        @Nullable
        Instant time(String name) {
            long micros = number(get(name + "_uepoch"));
            if (micros > 0) {
                return Instant.ofEpochSecond(micros / 1_000_000);
            }
            long seconds = number(get(name + "_epoch"));
            return seconds > 0 ? Instant.ofEpochSecond(seconds) : null;
        }

        private static long number(String digits) {
            return NumberingPlan.digits(digits) && digits.length() < 18 ? Long.parseLong(digits) : 0;
        }

        private static String decoded(String value) {
            if (value.indexOf('%') < 0) {
                return value;
            }
            try {
                return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException plain) {
                return value; // the percent sign does not encode anything
            }
        }
    }
}
