package id.tanggap.pbx.csv;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.record.AsteriskChannelName;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.DurationText;
import id.tanggap.pbx.record.LegTimes;
import id.tanggap.pbx.record.OutcomeWords;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a call detail record of Asterisk, from a file or from a table.
///
/// A record is about one channel and at most one phone that it was connected with. "ANSWERED" alone does not mean that
/// a person answered: an announcement, a menu and a queue answer too. A person answered only if the record has a
/// destination channel and did not end in voicemail.
public record AsteriskCdrReader(DialPlan dialPlan, TimestampParser timestamps) implements LogRowReader {

    private static final int GRID_SECONDS = 6 * 3600;
    private static final int ROUNDING_SECONDS = 1;
    private static final Pattern SOUND = Pattern.compile("(?i).*\\.(wav|wav49|gsm|mp3|ogg)");

    @Override
    public TraceBuilder read(LogRow row, LogSource source) throws UnreadableRecord {
        var span = row.times(timestamps);
        var builder = TraceBuilder.leg(span, source);
        builder.direction = direction(row);
        builder.from = dialPlan.caller(caller(row));
        builder.to = dialPlan.called(row.get(row.get(LogField.DID).isBlank() ? LogField.TO : LogField.DID));
        builder.agent = agent(row, builder.direction);
        builder.queue = queue(row);
        builder.recording = recording(row);
        end(builder, row, span);
        tie(builder, row, span.startedAt());
        return builder;
    }

    private void end(TraceBuilder builder, LogRow row, LegTimes span) {
        builder.outcome = outcome(row, span, builder.direction);
        if (builder.outcome == CallOutcome.ANSWERED) {
            builder.talkedFrom(Objects.requireNonNullElse(span.answeredAt(), span.endedAt()));
        }
    }

    /// `src`, or the number in `clid` where an exchange leaves `src` empty.
    private static String caller(LogRow row) {
        var src = row.get(LogField.FROM);
        return src.isBlank() ? row.get(LogField.CLID) : src;
    }

    /// The direction, by the channel that the call came in on. A local channel only connects parts inside the exchange
    /// and gives no direction.
    private CallDirection direction(LogRow row) {
        var channel = row.get(LogField.CHANNEL);
        var line = AsteriskChannelName.bare(channel);
        if (line == null || AsteriskChannelName.isLocal(channel)) {
            return CallDirection.UNKNOWN;
        }
        if (!dialPlan.isExtension(line)) {
            return CallDirection.INBOUND;
        }
        var other = AsteriskChannelName.bare(row.get(LogField.DSTCHANNEL));
        boolean inside = other != null && dialPlan.isExtension(other);
        return !inside && dialPlan.isOutside(row.get(LogField.TO)) ? CallDirection.OUTBOUND : CallDirection.INTERNAL;
    }

    /// For an outbound call the caller's extension; else the extension that rang.
    private static @Nullable String agent(LogRow row, CallDirection direction) {
        return AsteriskChannelName.bare(
                row.get(direction == CallDirection.OUTBOUND ? LogField.CHANNEL : LogField.DSTCHANNEL));
    }

    /// The queue's name is the first argument of Queue(); FreePBX marks ring groups by their context.
    private static @Nullable String queue(LogRow row) {
        if (isApp(row, "Queue")) {
            return TraceBuilder.orNull(argument(row, 0));
        }
        return row.get(LogField.CONTEXT).equals("ext-group") ? TraceBuilder.orNull(row.get(LogField.TO)) : null;
    }

    private @Nullable CallOutcome outcome(LogRow row, LegTimes span, CallDirection direction) {
        var context = row.get(LogField.CONTEXT);
        var called = row.get(LogField.TO);
        if (dialPlan.isVoicemail(row.get(LogField.LASTAPP), context, called)) {
            return CallOutcome.VOICEMAIL;
        }
        boolean phone = !row.get(LogField.DSTCHANNEL).isBlank();
        var reported = OutcomeWords.read(row.get(LogField.DISPOSITION));
        if (reported == CallOutcome.ANSWERED && phone) {
            return CallOutcome.ANSWERED;
        }
        if (dialPlan.isClosed(context, called, argument(row, 0))) {
            return CallOutcome.OUT_OF_HOURS;
        }
        if (reported == CallOutcome.BUSY || reported == CallOutcome.FAILED) {
            return reported;
        }
        return unanswered(row, span, direction, phone);
    }

    /// Nobody answered. The caller hung up if the application's timeout was not over. Null for a channel that only
    /// played announcements.
    private static @Nullable CallOutcome unanswered(LogRow row, LegTimes span, CallDirection direction, boolean phone) {
        boolean queue = isApp(row, "Queue");
        if (!queue && !phone && !isApp(row, "Dial")) {
            return null;
        }
        var limit = DurationText.read(argument(row, queue ? 4 : 1));
        if (direction == CallDirection.OUTBOUND || (limit == null && !queue)) {
            return CallOutcome.MISSED;
        }
        long lasted = Duration.between(span.startedAt(), span.endedAt()).toSeconds();
        return limit != null && limit > 0 && lasted + ROUNDING_SECONDS >= limit
                ? CallOutcome.MISSED
                : CallOutcome.ABANDONED;
    }

    private static boolean isApp(LogRow row, String name) {
        return row.get(LogField.LASTAPP).equalsIgnoreCase(name);
    }

    private static String argument(LogRow row, int index) {
        var data = row.get(LogField.LASTDATA);
        char separator = data.indexOf('|') >= 0 ? '|' : ','; // Asterisk before 1.6 separates by a vertical bar
        int from = 0;
        for (int i = 0; i < index; i++) {
            int next = data.indexOf(separator, from);
            if (next < 0) {
                return "";
            }
            from = next + 1;
        }
        int to = data.indexOf(separator, from);
        return to < 0 ? data.substring(from) : data.substring(from, to);
    }

    private static @Nullable String recording(LogRow row) {
        var named = TraceBuilder.orNull(row.get(LogField.RECORDING));
        var field = row.get(LogField.USERFIELD);
        if (named != null || field.isEmpty() || !SOUND.matcher(field).matches()) {
            return named;
        }
        return field.startsWith("audio:") ? field.substring("audio:".length()) : field;
    }

    private static void tie(TraceBuilder builder, LogRow row, Instant start) {
        var linked = row.get(LogField.LINKEDID);
        var unique = row.get(LogField.UNIQUEID);
        builder.tie(linked);
        builder.tie(unique);
        builder.callId = TraceBuilder.orNull(linked.isBlank() ? unique : linked);
        if (linked.isBlank()) {
            tieByLocalChannel(builder, row.get(LogField.CHANNEL), start);
            tieByLocalChannel(builder, row.get(LogField.DSTCHANNEL), start);
        }
        if (builder.callId == null && !row.get(LogField.CHANNEL).isBlank()) {
            tieByName(builder, row.get(LogField.CHANNEL) + " " + row.get(LogField.FROM), start);
        }
    }

    private static void tieByLocalChannel(TraceBuilder builder, String channel, Instant start) {
        if (AsteriskChannelName.isLocal(channel)) {
            tieByName(builder, AsteriskChannelName.pair(channel), start);
        }
    }

    /// Channel names repeat after a restart of the exchange, so they tie only legs that start within three hours of
    /// each other. Two grids of six hours are used, one shifted by three: legs that are close in time share at
    /// least one cell.
    private static void tieByName(TraceBuilder builder, String name, Instant start) {
        long seconds = start.getEpochSecond();
        builder.tie(name + "#" + seconds / GRID_SECONDS);
        builder.tie(name + "##" + (seconds + GRID_SECONDS / 2) / GRID_SECONDS);
    }
}
