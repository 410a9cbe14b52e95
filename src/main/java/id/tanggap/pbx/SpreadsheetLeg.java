package id.tanggap.pbx;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads a row of a spreadsheet: a call, or a leg of a call if a column has an id that its legs share.
record SpreadsheetLeg(Exchange exchange, Stamps stamps) implements RowReader {

    @Override
    public Trace trace(Row row, Source source, Fingerprint fingerprint) throws Unreadable {
        var start = start(row);
        var talk = row.seconds(Field.BILLSEC);
        var span =
                Span.of(new Span.Logged(start, answer(row, start), row.time(Field.END, stamps), duration(row), talk));
        var draft = Draft.leg(span, source);
        draft.from = exchange.caller(row.get(row.get(Field.FROM).isBlank() ? Field.CLID : Field.FROM));
        draft.to = row.columns().has(Field.TO) ? exchange.called(row.get(Field.TO)) : null;
        draft.agent = LineName.bare(row.get(Field.AGENT).strip());
        draft.queue = Draft.orNull(row.get(Field.QUEUE));
        draft.recording = Draft.orNull(row.get(Field.RECORDING));
        draft.direction = Directions.read(row.get(Field.DIRECTION));
        draft.outcome = outcome(row, span);
        if (draft.outcome == Outcome.ANSWERED) {
            var answered = span.answeredAt() == null ? span.startedAt() : span.answeredAt();
            draft.answeredAt = answered;
            draft.talkSeconds = talk == null
                    ? (int) Duration.between(answered, span.endedAt()).toSeconds()
                    : talk;
        }
        draft.tie(row.get(Field.LINKEDID).strip());
        draft.tie(row.get(Field.UNIQUEID).strip());
        draft.callId = Draft.orNull(row.get(row.get(Field.LINKEDID).isBlank() ? Field.UNIQUEID : Field.LINKEDID));
        return draft.trace(fingerprint.of(row.cells()));
    }

    /// From one column with date and time, or from two columns.
    private Instant start(Row row) throws Unreadable {
        if (!row.get(Field.START).isBlank() || !row.columns().has(Field.DATE)) {
            return row.needed(Field.START, stamps);
        }
        var written = row.get(Field.DATE).strip() + " " + row.get(Field.TIME).strip();
        try {
            var start = stamps.read(written.strip());
            if (start != null) {
                return start;
            }
        } catch (DateTimeException | NumberFormatException none) {
            throw new Unreadable("not-a-time", row.columns().label(Field.DATE), written);
        }
        throw new Unreadable("no-time", row.columns().label(Field.DATE));
    }

    /// From its column, or from start and wait.
    private @Nullable Instant answer(Row row, Instant start) throws Unreadable {
        var fromColumn = row.time(Field.ANSWER, stamps);
        var waited = row.seconds(Field.WAIT);
        var talked = row.seconds(Field.BILLSEC);
        if (fromColumn != null || waited == null || waited < 0 || talked == null || talked <= 0) {
            return fromColumn;
        }
        return start.plusSeconds(waited);
    }

    /// From its column, or from wait and talk together.
    private static @Nullable Integer duration(Row row) {
        var fromColumn = row.seconds(Field.DURATION);
        var waited = row.seconds(Field.WAIT);
        var talked = row.seconds(Field.BILLSEC);
        return fromColumn != null || waited == null || !row.get(Field.END).isBlank()
                ? fromColumn
                : Integer.valueOf(waited + (talked == null ? 0 : talked));
    }

    private @Nullable Outcome outcome(Row row, Span span) {
        if (exchange.isVoicemail(row.get(Field.TO), row.get(Field.CONTEXT), row.get(Field.LASTAPP))) {
            return Outcome.VOICEMAIL;
        }
        var reported = Endings.read(row.get(Field.DISPOSITION));
        if (reported != Outcome.ANSWERED && exchange.isClosed(row.get(Field.TO), row.get(Field.CONTEXT))) {
            return Outcome.OUT_OF_HOURS;
        }
        if (reported != null) {
            return reported;
        }
        var talked = row.seconds(Field.BILLSEC);
        boolean answered = talked == null ? span.answeredAt() != null : talked > 0;
        return answered ? Outcome.ANSWERED : Outcome.MISSED;
    }
}
