package id.tanggap.pbx;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of a log about a call: a leg that ended, or an event of a queue or of a line. It has only what its line
/// says; `CallAssembler.of` assembles a call from its traces, in any order. More than ten fields: a trace is
/// stored as JSON, with one field for each thing that a log may say.
///
/// @param key identifies the trace when it is read again; unique within a channel
/// @param ties ids that connect the traces of one call, directly or through other traces: linkedid, uniqueid, uuid,
///     parent sid
/// @param kind what the entry reports
/// @param at for a leg its end, for an event its time
/// @param startedAt null if the line does not say it; the same for `answeredAt` and `endedAt`
/// @param from who called, in a form that `CallParty.of` reads without settings, the same for `to`; null if the line
/// does not say it, an empty text if the caller is hidden
/// @param agent the agent's extension or line name without technology and counter: `201` for `PJSIP/201-0000002a`
/// @param queue the queue's or ring group's name
/// @param waitSeconds as given by the log, else null; the same for `talkSeconds`
/// @param recording path or name of a recording, as the log writes it
/// @param callId the log's id of the whole call; null if it has only ids of legs
public record Trace(
        String key,
        Set<String> ties,
        Kind kind,
        Instant at,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String from,
        @Nullable String to,
        @Nullable String agent,
        @Nullable String queue,
        CallDirection direction,
        @Nullable CallOutcome outcome,
        @Nullable Integer waitSeconds,
        @Nullable Integer talkSeconds,
        @Nullable String recording,
        LogSource source,
        @Nullable String callId) {

    public Trace {
        ties = Set.copyOf(ties);
        if (ties.isEmpty()) {
            throw new IllegalArgumentException("A trace belongs to a call: it needs a tie");
        }
    }

    /// What a trace reports.
    public enum Kind {
        /// A leg, reported after it ended.
        LEG,
        /// An agent's phone rings.
        RINGING,
        /// The caller entered a queue.
        QUEUED,
        /// An agent answered.
        ANSWERED,
        /// An agent's phone rang and was not answered.
        RANG_OUT,
        /// The caller left the queue without an agent; `outcome` says how.
        LEFT,
        /// The call was transferred to another agent or extension.
        TRANSFERRED,
        /// The call ended.
        HUNG_UP,
        /// Additional information without a change of state: the dialled number, a recording's name.
        NOTED
    }
}
