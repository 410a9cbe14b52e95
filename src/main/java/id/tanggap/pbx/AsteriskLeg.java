package id.tanggap.pbx;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a call detail record of Asterisk, from a file or from a table.
///
/// A record is about one channel and at most one phone that it was connected with. "ANSWERED" alone does not mean that
/// a person answered: an announcement, a menu and a queue answer too. A person answered only if the record has a
/// destination channel and did not end in voicemail.
record AsteriskLeg(Exchange exchange, Stamps stamps) implements RowReader {

    private static final int GRID_SECONDS = 6 * 3600;
    private static final int ROUNDING_SECONDS = 1;
    private static final Pattern SOUND = Pattern.compile("(?i).*\\.(wav|wav49|gsm|mp3|ogg)");

    @Override
    public Trace trace(Row row, Source source, Fingerprint fingerprint) throws Unreadable {
        var span = Span.of(new Span.Logged(
                row.needed(Field.START, stamps),
                row.time(Field.ANSWER, stamps),
                row.time(Field.END, stamps),
                row.seconds(Field.DURATION),
                row.seconds(Field.BILLSEC)));
        var draft = Draft.leg(span, source);
        draft.direction = direction(row);
        draft.from = exchange.caller(caller(row));
        draft.to = exchange.called(row.get(row.get(Field.DID).isBlank() ? Field.TO : Field.DID));
        draft.agent = agent(row, draft.direction);
        draft.queue = queue(row);
        draft.recording = recording(row);
        end(draft, row, span);
        tie(draft, row, span.startedAt());
        return draft.trace(fingerprint.of(row.cells()));
    }

    private void end(Draft draft, Row row, Span span) {
        draft.outcome = outcome(row, span, draft.direction);
        if (draft.outcome == Outcome.ANSWERED) {
            var answered = span.answeredAt() == null ? span.endedAt() : span.answeredAt();
            draft.answeredAt = answered;
            draft.talkSeconds = (int) Duration.between(answered, span.endedAt()).toSeconds();
        }
    }

    /// `src`, or the number in `clid` where an exchange leaves `src` empty.
    private static String caller(Row row) {
        var src = row.get(Field.FROM);
        return src.isBlank() ? row.get(Field.CLID) : src;
    }

    /// The direction, by the channel that the call came in on. A local channel only connects parts inside the exchange
    /// and gives no direction.
    private Direction direction(Row row) {
        var channel = row.get(Field.CHANNEL);
        var line = LineName.bare(channel);
        if (line == null || LineName.isLocal(channel)) {
            return Direction.UNKNOWN;
        }
        if (!exchange.isExtension(line)) {
            return Direction.INBOUND;
        }
        var other = LineName.bare(row.get(Field.DSTCHANNEL));
        boolean inside = other != null && exchange.isExtension(other);
        return !inside && exchange.isOutside(row.get(Field.TO)) ? Direction.OUTBOUND : Direction.INTERNAL;
    }

    /// For an outbound call the caller's extension; else the extension that rang.
    private static @Nullable String agent(Row row, Direction direction) {
        return LineName.bare(row.get(direction == Direction.OUTBOUND ? Field.CHANNEL : Field.DSTCHANNEL));
    }

    /// The queue's name is the first argument of Queue(); FreePBX marks ring groups by their context.
    private static @Nullable String queue(Row row) {
        if (isApp(row, "Queue")) {
            return Draft.orNull(argument(row, 0));
        }
        return row.get(Field.CONTEXT).equals("ext-group") ? Draft.orNull(row.get(Field.TO)) : null;
    }

    private @Nullable Outcome outcome(Row row, Span span, Direction direction) {
        var context = row.get(Field.CONTEXT);
        var called = row.get(Field.TO);
        if (exchange.isVoicemail(row.get(Field.LASTAPP), context, called)) {
            return Outcome.VOICEMAIL;
        }
        boolean phone = !row.get(Field.DSTCHANNEL).isBlank();
        var reported = Endings.read(row.get(Field.DISPOSITION));
        if (reported == Outcome.ANSWERED && phone) {
            return Outcome.ANSWERED;
        }
        if (exchange.isClosed(context, called, argument(row, 0))) {
            return Outcome.OUT_OF_HOURS;
        }
        if (reported == Outcome.BUSY || reported == Outcome.FAILED) {
            return reported;
        }
        return unanswered(row, span, direction, phone);
    }

    /// Nobody answered. The caller hung up if the application's timeout was not over. Null for a channel that only
    /// played announcements.
    private static @Nullable Outcome unanswered(Row row, Span span, Direction direction, boolean phone) {
        boolean queue = isApp(row, "Queue");
        if (!queue && !phone && !isApp(row, "Dial")) {
            return null;
        }
        var limit = Seconds.read(argument(row, queue ? 4 : 1));
        if (direction == Direction.OUTBOUND || (limit == null && !queue)) {
            return Outcome.MISSED;
        }
        long lasted = Duration.between(span.startedAt(), span.endedAt()).toSeconds();
        return limit != null && limit > 0 && lasted + ROUNDING_SECONDS >= limit ? Outcome.MISSED : Outcome.ABANDONED;
    }

    private static boolean isApp(Row row, String name) {
        return row.get(Field.LASTAPP).equalsIgnoreCase(name);
    }

    private static String argument(Row row, int index) {
        var data = row.get(Field.LASTDATA);
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

    private static @Nullable String recording(Row row) {
        var named = Draft.orNull(row.get(Field.RECORDING));
        var field = row.get(Field.USERFIELD);
        if (named != null || field.isEmpty() || !SOUND.matcher(field).matches()) {
            return named;
        }
        return field.startsWith("audio:") ? field.substring("audio:".length()) : field;
    }

    private static void tie(Draft draft, Row row, Instant start) {
        var linked = row.get(Field.LINKEDID);
        var unique = row.get(Field.UNIQUEID);
        draft.tie(linked);
        draft.tie(unique);
        draft.callId = Draft.orNull(linked.isBlank() ? unique : linked);
        if (linked.isBlank()) {
            tieByLocalChannel(draft, row.get(Field.CHANNEL), start);
            tieByLocalChannel(draft, row.get(Field.DSTCHANNEL), start);
        }
        if (draft.callId == null && !row.get(Field.CHANNEL).isBlank()) {
            tieByName(draft, row.get(Field.CHANNEL) + " " + row.get(Field.FROM), start);
        }
    }

    private static void tieByLocalChannel(Draft draft, String channel, Instant start) {
        if (LineName.isLocal(channel)) {
            tieByName(draft, LineName.pair(channel), start);
        }
    }

    /// Channel names repeat after a restart of the exchange, so they tie only legs that start within three hours of
    /// each other. Two grids of six hours are used, one shifted by three: legs that are close in time share at least
    /// one cell.
    private static void tieByName(Draft draft, String name, Instant start) {
        long seconds = start.getEpochSecond();
        draft.tie(name + "#" + seconds / GRID_SECONDS);
        draft.tie(name + "##" + (seconds + GRID_SECONDS / 2) / GRID_SECONDS);
    }
}
