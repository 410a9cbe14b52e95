package id.tanggap.pbx.format;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.Trace.Kind;
import id.tanggap.pbx.record.AsteriskChannelName;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.RecordFingerprint;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asterisk's `queue_log`: one event a line, `epoch|callid|queue|agent|event|data1|…`, without quotes. The call's id
/// is the uniqueid of the caller's channel.
final class QueueLogFormat implements CallLogFormat {

    private static final Set<String> NOTHING = Set.of(
            "ADDMEMBER",
            "REMOVEMEMBER",
            "PAUSE",
            "UNPAUSE",
            "PAUSEALL",
            "UNPAUSEALL",
            "PENALTY",
            "QUEUESTART",
            "CONFIGRELOAD",
            "AGENTLOGIN",
            "AGENTLOGOFF",
            "AGENTCALLBACKLOGIN",
            "AGENTCALLBACKLOGOFF",
            "INFO");

    private final DialPlan dialPlan;
    private final TimestampParser timestamps;

    QueueLogFormat(FormatSettings settings) {
        dialPlan = new DialPlan(settings);
        timestamps = TimestampParser.of(settings);
    }

    @Override
    public String name() {
        return "queue-log";
    }

    @Override
    public int wholeRecords(CharSequence text) {
        return text.toString().lastIndexOf('\n') + 1;
    }

    @Override
    public void read(Block block, Sink sink) {
        var fingerprint = new RecordFingerprint();
        var text = block.text();
        long line = block.firstLine();
        int from = text.startsWith("\ufeff") ? 1 : 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            var raw = text.substring(from, end).stripTrailing();
            if (!raw.isEmpty()) {
                read(raw, new LogSource(block.file(), line), fingerprint, sink);
            }
            from = end + 1;
            line++;
        }
    }

    private void read(String raw, LogSource source, RecordFingerprint fingerprint, Sink sink) {
        try {
            var trace = trace(List.of(raw.split("\\|", -1)), source, fingerprint);
            if (trace == null) {
                sink.nothing(source, raw);
            } else {
                sink.trace(trace, raw);
            }
        } catch (UnreadableRecord unreadable) {
            sink.bad(source, raw, unreadable.reason());
        }
    }

    /// @return null for an event that is not about a call
    private @Nullable Trace trace(List<String> cells, LogSource source, RecordFingerprint fingerprint)
            throws UnreadableRecord {
        if (cells.size() < 5) {
            throw new UnreadableRecord("columns-few", String.valueOf(cells.size()), "5");
        }
        var event = new QueueLogLine(cells);
        if (event.callId().isBlank() || event.callId().equals("NONE") || NOTHING.contains(event.name())) {
            return null;
        }
        var kind = kind(event.name());
        if (kind == null) {
            return null;
        }
        var builder = new TraceBuilder(kind, at(event), source);
        builder.tie(event.callId());
        builder.callId = event.callId();
        builder.queue = event.queue();
        builder.agent = AsteriskChannelName.bare(event.agent());
        fill(builder, event);
        return builder.trace(fingerprint.of(cells.toArray(new String[0])));
    }

    private Instant at(QueueLogLine event) throws UnreadableRecord {
        try {
            var at = timestamps.read(event.time());
            if (at != null) {
                return at;
            }
        } catch (DateTimeException | NumberFormatException none) {
            // continues below: an empty time is as wrong as an invalid one
        }
        throw new UnreadableRecord("not-a-time", "1 'time'", event.time());
    }

    private static @Nullable Kind kind(String event) {
        return switch (event) {
            case "ENTERQUEUE" -> Kind.QUEUED;
            case "CONNECT" -> Kind.ANSWERED;
            case "RINGNOANSWER", "RINGCANCELED", "AGENTDUMP" -> Kind.RANG_OUT;
            case "COMPLETEAGENT", "COMPLETECALLER" -> Kind.HUNG_UP;
            case "ABANDON", "EXITWITHTIMEOUT", "EXITEMPTY", "EXITWITHKEY", "JOINEMPTY", "FULL" -> Kind.LEFT;
            case "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER" -> Kind.TRANSFERRED;
            case "DID" -> Kind.NOTED;
            default -> null;
        };
    }

    private void fill(TraceBuilder builder, QueueLogLine event) {
        switch (event.name()) {
            case "ENTERQUEUE" -> builder.from = dialPlan.caller(event.data(1));
            case "DID" -> builder.to = dialPlan.called(event.data(0));
            case "CONNECT" -> {
                builder.waitSeconds = event.seconds(0);
                builder.tie(event.data(1));
                builder.startedAt = before(builder.at, event.seconds(2));
            }
            case "RINGNOANSWER", "RINGCANCELED" -> builder.startedAt = before(builder.at, thousandth(event.seconds(0)));
            case "COMPLETEAGENT", "COMPLETECALLER" -> talked(builder, event.seconds(0), event.seconds(1));
            case "TRANSFER", "BLINDTRANSFER", "ATTENDEDTRANSFER" -> transferred(builder, event);
            case "ABANDON" -> left(builder, CallOutcome.ABANDONED, event.seconds(2));
            case "EXITWITHKEY" -> left(builder, CallOutcome.ABANDONED, event.seconds(3));
            case "EXITWITHTIMEOUT", "EXITEMPTY" -> left(builder, CallOutcome.MISSED, event.seconds(2));
            case "JOINEMPTY", "FULL" -> left(builder, CallOutcome.MISSED, 0);
            default -> {}
        }
    }

    private static void talked(TraceBuilder builder, @Nullable Integer waited, @Nullable Integer talked) {
        builder.waitSeconds = waited;
        builder.talkSeconds = talked;
        builder.outcome = CallOutcome.ANSWERED;
    }

    /// The queue's part of the call is over, whatever follows. Holdtime, calltime and position are the last fields;
    /// the fields before them differ with the kind of transfer.
    private static void transferred(TraceBuilder builder, QueueLogLine event) {
        builder.endedAt = builder.at;
        talked(builder, event.secondsFromEnd(3), event.secondsFromEnd(2));
    }

    private static void left(TraceBuilder builder, CallOutcome how, @Nullable Integer waited) {
        builder.outcome = how;
        builder.waitSeconds = waited;
        builder.startedAt = before(builder.at, waited);
    }

    private static @Nullable Instant before(Instant at, @Nullable Integer seconds) {
        return seconds == null || seconds < 0 ? null : at.minusSeconds(seconds);
    }

    private static @Nullable Integer thousandth(@Nullable Integer milliseconds) {
        return milliseconds == null ? null : milliseconds / 1000;
    }
}
