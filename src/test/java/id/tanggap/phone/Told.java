package id.tanggap.phone;

import id.tanggap.pbx.Direction;
import id.tanggap.pbx.Outcome;
import id.tanggap.pbx.Source;
import id.tanggap.pbx.Trace;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an exchange tells of a call, said in few words.
final class Told {

    static final String CITIZEN = "081234567890";
    static final String OURS = "02112345678";

    private Told() {}

    /// A citizen calls us and nobody answers.
    static Trace missed(String id, String from, Instant start) {
        return leg(id, id, Direction.INBOUND, Outcome.MISSED, from, OURS, null, start, 30);
    }

    /// An agent answers a citizen after ten seconds.
    static Trace answered(String id, String from, String agent, Instant start) {
        return leg(id, id, Direction.INBOUND, Outcome.ANSWERED, from, OURS, agent, start, 130);
    }

    /// We call a number outside.
    static Trace ours(String id, String to, Outcome outcome, Instant start) {
        return leg(
                id, id, Direction.OUTBOUND, outcome, "201", to, outcome == Outcome.ANSWERED ? "201" : null, start, 60);
    }

    static Trace leg(
            String key,
            String tie,
            Direction direction,
            Outcome outcome,
            String from,
            String to,
            @Nullable String agent,
            Instant start,
            int seconds) {
        var end = start.plusSeconds(seconds);
        return new Trace(
                key,
                Set.of(tie),
                Trace.Kind.LEG,
                end,
                start,
                outcome == Outcome.ANSWERED ? start.plusSeconds(10) : null,
                end,
                from,
                to,
                agent,
                null,
                direction,
                outcome,
                null,
                null,
                null,
                new Source("Master.csv", 1));
    }

    /// An event of a line as it happens.
    static Trace event(
            String key,
            String tie,
            Trace.Kind kind,
            String from,
            @Nullable String agent,
            @Nullable Outcome outcome,
            Instant at) {
        return new Trace(
                key,
                Set.of(tie),
                kind,
                at,
                null,
                null,
                null,
                from,
                OURS,
                agent,
                null,
                Direction.INBOUND,
                outcome,
                null,
                null,
                null,
                new Source("events", 0));
    }

    static Trace tied(Trace trace, String... ties) {
        return new Trace(
                trace.key(),
                Set.copyOf(java.util.List.of(ties)),
                trace.kind(),
                trace.at(),
                trace.startedAt(),
                trace.answeredAt(),
                trace.endedAt(),
                trace.from(),
                trace.to(),
                trace.agent(),
                trace.queue(),
                trace.direction(),
                trace.outcome(),
                trace.waitSeconds(),
                trace.talkSeconds(),
                trace.recording(),
                trace.source());
    }
}
