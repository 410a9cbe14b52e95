package id.tanggap.pbx.record;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds a trace while a format reads its record.
public final class TraceBuilder {

    final Trace.Kind kind;
    public final Instant at;
    final LogSource source;
    private final List<String> ties = new ArrayList<>(4);

    @Nullable
    public Instant startedAt;

    @Nullable
    public Instant answeredAt;

    @Nullable
    public Instant endedAt;

    @Nullable
    public String from;

    @Nullable
    public String to;

    @Nullable
    public String agent;

    @Nullable
    public String queue;

    public CallDirection direction = CallDirection.UNKNOWN;

    @Nullable
    public CallOutcome outcome;

    @Nullable
    public Integer waitSeconds;

    @Nullable
    public Integer talkSeconds;

    @Nullable
    public String recording;

    @Nullable
    public String callId;

    public TraceBuilder(Trace.Kind kind, Instant at, LogSource source) {
        this.kind = kind;
        this.at = at;
        this.source = source;
    }

    public static TraceBuilder leg(LegTimes span, LogSource source) {
        var draft = new TraceBuilder(Trace.Kind.LEG, span.endedAt(), source);
        draft.startedAt = span.startedAt();
        draft.endedAt = span.endedAt();
        return draft;
    }

    /// A leg that a person answered: the talk lasts until its end.
    public void talkedFrom(Instant answered) {
        answeredAt = answered;
        talkSeconds = (int) Duration.between(answered, at).toSeconds();
    }

    /// Adds a tie unless it is empty.
    public void tie(@Nullable String id) {
        if (id != null && !id.isBlank() && !ties.contains(id)) {
            ties.add(id);
        }
    }

    public Trace trace(String key) {
        if (ties.isEmpty()) {
            ties.add(key); // without any id the record is a call of its own
        }
        return new Trace(
                key,
                Set.copyOf(ties),
                kind,
                at,
                startedAt,
                answeredAt,
                endedAt,
                from,
                to,
                agent,
                queue,
                direction,
                outcome,
                waitSeconds,
                talkSeconds,
                recording,
                source,
                callId);
    }

    public static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
