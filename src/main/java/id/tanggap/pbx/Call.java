package id.tanggap.pbx;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A whole call from the caller's view: all its legs, queues and transfers.
///
/// @param callId the id that its legs share; if there are several, that of the first leg
/// @param agent extension of the person who talked last; null if nobody answered
/// @param legs in the order of their start
public record Call(
        String callId,
        CallDirection direction,
        Times times,
        CallParty from,
        CallParty to,
        @Nullable String agent,
        @Nullable String queue,
        CallOutcome outcome,
        List<Leg> legs,
        Log log) {

    public Call {
        legs = List.copyOf(legs);
    }

    /// @param waitSeconds from the caller's arrival to the answer, or to the end of a call that nobody answered
    /// @param talkSeconds with people, all agents together; overlapping talks count once
    public record Times(
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            int waitSeconds,
            int talkSeconds) {}

    /// What the log has about the call besides its course.
    ///
    /// @param ties all ids of its traces
    /// @param recordings as the log names them
    /// @param source where its first line is
    public record Log(Set<String> ties, List<String> recordings, LogSource source) {

        public Log {
            ties = Set.copyOf(ties);
            recordings = List.copyOf(recordings);
        }
    }

    /// One part of the call: a phone that rang, an agent who talked.
    public record Leg(
            @Nullable String agent,
            @Nullable String queue,
            CallOutcome outcome,
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            LogSource source) {}
}
