package id.tanggap.pbx;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Reads a record of FreeSWITCH's `cdr_csv`. It is about the caller's channel (the a-leg) and names the channel that it
/// was bridged with, but not whose phone that was; the dialled number shows it if it is an extension. If the log has
/// b-legs too, they show who answered.
record FreeswitchLeg(Exchange exchange, Stamps stamps) implements RowReader {

    @Override
    public Trace trace(Row row, Source source, Fingerprint fingerprint) throws Unreadable {
        var span = Span.of(new Span.Logged(
                row.needed(Field.START, stamps),
                row.time(Field.ANSWER, stamps),
                row.time(Field.END, stamps),
                row.seconds(Field.DURATION),
                row.seconds(Field.BILLSEC)));
        var draft = Draft.leg(span, source);
        draft.from = exchange.caller(row.get(Field.FROM));
        draft.to = exchange.called(row.get(Field.TO));
        draft.queue = Draft.orNull(row.get(Field.QUEUE));
        draft.recording = Draft.orNull(row.get(Field.RECORDING));
        draft.agent = agent(row);
        draft.outcome = outcome(row, span);
        if (span.answeredAt() != null && draft.outcome != Outcome.VOICEMAIL) {
            draft.answeredAt = span.answeredAt();
            draft.talkSeconds =
                    (int) Duration.between(span.answeredAt(), span.endedAt()).toSeconds();
        }
        draft.tie(row.get(Field.UNIQUEID));
        draft.tie(row.get(Field.OTHER_LEG));
        draft.callId = Draft.orNull(row.get(Field.UNIQUEID));
        return draft.trace(fingerprint.of(row.cells()));
    }

    private @Nullable String agent(Row row) {
        var declared = Draft.orNull(row.get(Field.AGENT));
        if (declared != null) {
            return declared;
        }
        var called = row.get(Field.TO).strip();
        var caller = row.get(Field.FROM).strip();
        if (exchange.isExtension(called) && !exchange.isOutside(called)) {
            return called;
        }
        return exchange.isExtension(caller) && exchange.isOutside(called) ? caller : null;
    }

    /// Null for a channel that was answered by the exchange and bridged with nobody.
    private @Nullable Outcome outcome(Row row, Span span) {
        if (exchange.isVoicemail(row.get(Field.LASTAPP), row.get(Field.TO), row.get(Field.CONTEXT))) {
            return Outcome.VOICEMAIL;
        }
        boolean bridged = !row.get(Field.OTHER_LEG).isBlank();
        if (span.answeredAt() != null && bridged) {
            return Outcome.ANSWERED;
        }
        if (exchange.isClosed(row.get(Field.CONTEXT), row.get(Field.TO))) {
            return Outcome.OUT_OF_HOURS;
        }
        if (span.answeredAt() != null) {
            return null;
        }
        var cause = Endings.read(row.get(Field.DISPOSITION));
        return cause == null || cause == Outcome.ANSWERED ? Outcome.ABANDONED : cause;
    }
}
