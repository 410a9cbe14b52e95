package id.tanggap.pbx.csv;

import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.record.DialPlan;
import id.tanggap.pbx.record.LegTimes;
import id.tanggap.pbx.record.OutcomeWords;
import id.tanggap.pbx.record.TimestampParser;
import id.tanggap.pbx.record.TraceBuilder;
import id.tanggap.pbx.record.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/// Reads a record of FreeSWITCH's `cdr_csv`. It is about the caller's channel (the a-leg) and names the channel that
/// it was bridged with, but not whose phone that was; the dialled number shows it if it is an extension. If the log
/// has b-legs too, they show who answered.
public record FreeswitchCdrReader(DialPlan dialPlan, TimestampParser timestamps) implements LogRowReader {

    @Override
    public TraceBuilder read(LogRow row, LogSource source) throws UnreadableRecord {
        var span = row.times(timestamps);
        var draft = TraceBuilder.leg(span, source);
        draft.from = dialPlan.caller(row.get(LogField.FROM));
        draft.to = dialPlan.called(row.get(LogField.TO));
        draft.queue = TraceBuilder.orNull(row.get(LogField.QUEUE));
        draft.recording = TraceBuilder.orNull(row.get(LogField.RECORDING));
        draft.agent = agent(row);
        draft.outcome = outcome(row, span);
        if (span.answeredAt() != null && draft.outcome != CallOutcome.VOICEMAIL) {
            draft.talkedFrom(span.answeredAt());
        }
        draft.tie(row.get(LogField.UNIQUEID));
        draft.tie(row.get(LogField.OTHER_LEG));
        draft.callId = TraceBuilder.orNull(row.get(LogField.UNIQUEID));
        return draft;
    }

    private @Nullable String agent(LogRow row) {
        var declared = TraceBuilder.orNull(row.get(LogField.AGENT));
        if (declared != null) {
            return declared;
        }
        var called = row.get(LogField.TO).strip();
        var caller = row.get(LogField.FROM).strip();
        if (dialPlan.isExtension(called) && !dialPlan.isOutside(called)) {
            return called;
        }
        return dialPlan.isExtension(caller) && dialPlan.isOutside(called) ? caller : null;
    }

    /// Null for a channel that was answered by the exchange and bridged with nobody.
    private @Nullable CallOutcome outcome(LogRow row, LegTimes span) {
        if (dialPlan.isVoicemail(row.get(LogField.LASTAPP), row.get(LogField.TO), row.get(LogField.CONTEXT))) {
            return CallOutcome.VOICEMAIL;
        }
        boolean bridged = !row.get(LogField.OTHER_LEG).isBlank();
        if (span.answeredAt() != null && bridged) {
            return CallOutcome.ANSWERED;
        }
        if (dialPlan.isClosed(row.get(LogField.CONTEXT), row.get(LogField.TO))) {
            return CallOutcome.OUT_OF_HOURS;
        }
        if (span.answeredAt() != null) {
            return null;
        }
        var cause = OutcomeWords.read(row.get(LogField.DISPOSITION));
        return cause == null || cause == CallOutcome.ANSWERED ? CallOutcome.ABANDONED : cause;
    }
}
