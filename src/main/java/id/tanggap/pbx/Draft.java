package id.tanggap.pbx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds a trace while a format reads its record.
final class Draft {

    final Trace.Kind kind;
    final Instant at;
    final Source source;
    private final List<String> ties = new ArrayList<>(4);

    @Nullable
    Instant startedAt;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String from;

    @Nullable
    String to;

    @Nullable
    String agent;

    @Nullable
    String queue;

    Direction direction = Direction.UNKNOWN;

    @Nullable
    Outcome outcome;

    @Nullable
    Integer waitSeconds;

    @Nullable
    Integer talkSeconds;

    @Nullable
    String recording;

    @Nullable
    String callId;

    Draft(Trace.Kind kind, Instant at, Source source) {
        this.kind = kind;
        this.at = at;
        this.source = source;
    }

    static Draft leg(Span span, Source source) {
        var draft = new Draft(Trace.Kind.LEG, span.endedAt(), source);
        draft.startedAt = span.startedAt();
        draft.endedAt = span.endedAt();
        return draft;
    }

    /// Adds a tie unless it is empty.
    void tie(@Nullable String id) {
        if (id != null && !id.isBlank() && !ties.contains(id)) {
            ties.add(id);
        }
    }

    Trace trace(String key) {
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

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
