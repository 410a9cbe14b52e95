package id.tanggap.pbx.csv;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.record.AsteriskChannelName;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.DirectionWords;
import id.tanggap.pbx.record.LegTimes;
import id.tanggap.pbx.record.OutcomeWords;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a row of a spreadsheet: a call, or a leg of a call if a column has an id that its legs share.
public record SpreadsheetRowReader(DialPlan dialPlan, TimestampParser timestamps) implements LogRowReader {

    @Override
    public TraceBuilder read(LogRow row, LogSource source) throws UnreadableRecord {
        var start = start(row);
        var talk = row.seconds(LogField.BILLSEC);
        var span = LegTimes.of(new LegTimes.Logged(
                start, answer(row, start), row.time(LogField.END, timestamps), duration(row), talk));
        var draft = TraceBuilder.leg(span, source);
        draft.from = dialPlan.caller(row.get(row.get(LogField.FROM).isBlank() ? LogField.CLID : LogField.FROM));
        draft.to = row.columns().has(LogField.TO) ? dialPlan.called(row.get(LogField.TO)) : null;
        draft.agent = AsteriskChannelName.bare(row.get(LogField.AGENT).strip());
        draft.queue = TraceBuilder.orNull(row.get(LogField.QUEUE));
        draft.recording = TraceBuilder.orNull(row.get(LogField.RECORDING));
        draft.direction = DirectionWords.read(row.get(LogField.DIRECTION));
        draft.outcome = outcome(row, span);
        if (draft.outcome == CallOutcome.ANSWERED) {
            draft.talkedFrom(Objects.requireNonNullElse(span.answeredAt(), span.startedAt()));
            if (talk != null) {
                draft.talkSeconds = talk;
            }
        }
        draft.tie(row.get(LogField.LINKEDID).strip());
        draft.tie(row.get(LogField.UNIQUEID).strip());
        draft.callId = TraceBuilder.orNull(
                row.get(row.get(LogField.LINKEDID).isBlank() ? LogField.UNIQUEID : LogField.LINKEDID));
        return draft;
    }

    /// From one column with date and time, or from two columns.
    private Instant start(LogRow row) throws UnreadableRecord {
        if (!row.get(LogField.START).isBlank() || !row.columns().has(LogField.DATE)) {
            return row.needed(LogField.START, timestamps);
        }
        var written =
                row.get(LogField.DATE).strip() + " " + row.get(LogField.TIME).strip();
        try {
            var start = timestamps.read(written.strip());
            if (start != null) {
                return start;
            }
        } catch (DateTimeException | NumberFormatException none) {
            throw new UnreadableRecord("not-a-time", row.columns().label(LogField.DATE), written);
        }
        throw new UnreadableRecord("no-time", row.columns().label(LogField.DATE));
    }

    /// From its column, or from start and wait.
    private @Nullable Instant answer(LogRow row, Instant start) throws UnreadableRecord {
        var fromColumn = row.time(LogField.ANSWER, timestamps);
        var waited = row.seconds(LogField.WAIT);
        var talked = row.seconds(LogField.BILLSEC);
        if (fromColumn != null || waited == null || waited < 0 || talked == null || talked <= 0) {
            return fromColumn;
        }
        return start.plusSeconds(waited);
    }

    /// From its column, or from wait and talk together.
    private static @Nullable Integer duration(LogRow row) {
        var fromColumn = row.seconds(LogField.DURATION);
        var waited = row.seconds(LogField.WAIT);
        var talked = row.seconds(LogField.BILLSEC);
        return fromColumn != null || waited == null || !row.get(LogField.END).isBlank()
                ? fromColumn
                : Integer.valueOf(waited + (talked == null ? 0 : talked));
    }

    private @Nullable CallOutcome outcome(LogRow row, LegTimes span) {
        if (dialPlan.isVoicemail(row.get(LogField.TO), row.get(LogField.CONTEXT), row.get(LogField.LASTAPP))) {
            return CallOutcome.VOICEMAIL;
        }
        var reported = OutcomeWords.read(row.get(LogField.DISPOSITION));
        if (reported != CallOutcome.ANSWERED && dialPlan.isClosed(row.get(LogField.TO), row.get(LogField.CONTEXT))) {
            return CallOutcome.OUT_OF_HOURS;
        }
        if (reported != null) {
            return reported;
        }
        var talked = row.seconds(LogField.BILLSEC);
        boolean answered = talked == null ? span.answeredAt() != null : talked > 0;
        return answered ? CallOutcome.ANSWERED : CallOutcome.MISSED;
    }
}
