package id.tanggap.pbx;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The outcome of a call that nobody answered. Reports about the end of the call count first; a queue's own event
/// counts before a guess from a channel's record.
record Verdict(List<Trace> traces, List<Stretch> stretches, Instant end) {

    private static final int TOGETHER = 1;
    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.ABANDONED, Outcome.MISSED, Outcome.BUSY, Outcome.FAILED);

    Outcome outcome() {
        for (var machine : List.of(Outcome.VOICEMAIL, Outcome.OUT_OF_HOURS)) {
            if (traces.stream().anyMatch(trace -> trace.outcome() == machine)) {
                return machine;
            }
        }
        var said = lastWord();
        if (said != null) {
            return said;
        }
        for (var outcome : WORST_FIRST) {
            if (stretches.stream().anyMatch(stretch -> isAtEnd(stretch.end) && stretch.outcome == outcome)) {
                return outcome;
            }
        }
        return earlier();
    }

    private boolean isAtEnd(@Nullable Instant time) {
        return time != null && Duration.between(time, end).toSeconds() <= TOGETHER;
    }

    private @Nullable Outcome lastWord() {
        for (int i = traces.size() - 1; i >= 0; i--) {
            var trace = traces.get(i);
            boolean speaks = trace.kind() == Trace.Kind.LEFT || trace.kind() == Trace.Kind.HUNG_UP;
            if (speaks && trace.outcome() != null && trace.outcome() != Outcome.ANSWERED && isAtEnd(trace.at())) {
                return trace.outcome();
            }
        }
        return null;
    }

    /// The channel continued after the last phone had rung, for example with an announcement: a caller who was still
    /// there when the ringing ended did not abandon the call.
    private Outcome earlier() {
        var said = stretches.stream()
                .map(stretch -> stretch.outcome)
                .filter(Objects::nonNull)
                .toList();
        if (said.contains(Outcome.ABANDONED) || said.contains(Outcome.MISSED)) {
            return Outcome.MISSED;
        }
        return said.contains(Outcome.BUSY)
                ? Outcome.BUSY
                : said.contains(Outcome.FAILED) ? Outcome.FAILED : Outcome.ABANDONED;
    }
}
