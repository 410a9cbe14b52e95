package id.tanggap.phone;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an exchange tells of a call, said in few words.
public final class SampleTraces {

    public static final String CITIZEN = "081234567890";
    public static final String OURS = "02112345678";

    private SampleTraces() {}

    /// A citizen calls us and nobody answers.
    public static Trace missed(String id, String from, Instant start) {
        return leg(id, id, CallDirection.INBOUND, CallOutcome.MISSED, from, OURS, null, start, 30);
    }

    /// An agent answers a citizen after ten seconds.
    public static Trace answered(String id, String from, String agent, Instant start) {
        return leg(id, id, CallDirection.INBOUND, CallOutcome.ANSWERED, from, OURS, agent, start, 130);
    }

    /// We call a number outside.
    public static Trace ours(String id, String to, CallOutcome outcome, Instant start) {
        return leg(
                id,
                id,
                CallDirection.OUTBOUND,
                outcome,
                "201",
                to,
                outcome == CallOutcome.ANSWERED ? "201" : null,
                start,
                60);
    }

    public static Trace leg(
            String key,
            String tie,
            CallDirection direction,
            CallOutcome outcome,
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
                outcome == CallOutcome.ANSWERED ? start.plusSeconds(10) : null,
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
                new LogSource("Master.csv", 1),
                null);
    }

    /// An event of a line as it happens.
    public static Trace event(
            String key,
            String tie,
            Trace.Kind kind,
            String from,
            @Nullable String agent,
            @Nullable CallOutcome outcome,
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
                CallDirection.INBOUND,
                outcome,
                null,
                null,
                null,
                new LogSource("events", 0),
                null);
    }

    public static Trace tied(Trace trace, String... ties) {
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
                trace.source(),
                trace.callId());
    }
}
