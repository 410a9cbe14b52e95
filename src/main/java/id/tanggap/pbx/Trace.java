package id.tanggap.pbx;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that a log says about a call: a leg that ended, or an event of a queue or of a line. Knows only what its
/// line says; `Fold.of` puts the traces of one call together, in whatever order they come.
///
/// @param key what makes it the same trace when it is read again; unique within a channel
/// @param ties ids that all traces of one call share directly or over another: linkedid, uniqueid, uuid, parent sid
/// @param kind what it says
/// @param at when: for a leg its end, for an event its time
/// @param startedAt null where the line does not say; `answeredAt` and `endedAt` too
/// @param from who called, in a form that `Party.of` reads without settings, `to` too; null where the line does not
///             say, an empty text where it says that the caller is hidden
/// @param agent the extension or the name of the agent's line, bare: `201` of `PJSIP/201-0000002a`
/// @param queue the queue's or ring group's name
/// @param waitSeconds told by the log itself, else null; `talkSeconds` too
/// @param recording path or name of a recording, as the log writes it
/// @param callId the id that the log gives to the whole call; null if it knows only the leg's
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
        Direction direction,
        @Nullable Outcome outcome,
        @Nullable Integer waitSeconds,
        @Nullable Integer talkSeconds,
        @Nullable String recording,
        Source source,
        @Nullable String callId) {

    public Trace {
        ties = Set.copyOf(ties);
        if (ties.isEmpty()) {
            throw new IllegalArgumentException("A trace belongs to a call: it needs a tie");
        }
    }

    /// A trace whose log gives the call no id of its own.
    public Trace(
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
            Direction direction,
            @Nullable Outcome outcome,
            @Nullable Integer waitSeconds,
            @Nullable Integer talkSeconds,
            @Nullable String recording,
            Source source) {
        this(
                key,
                ties,
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
                null);
    }

    /// What a trace says.
    public enum Kind {
        /// A leg, told after it ended.
        LEG,
        /// An agent's phone rings.
        RINGING,
        /// The caller entered a queue.
        QUEUED,
        /// An agent answered.
        ANSWERED,
        /// An agent's phone rang in vain.
        RANG_OUT,
        /// The caller left the queue without an agent; `outcome` says how.
        LEFT,
        /// The call went on to another agent or extension.
        TRANSFERRED,
        /// The call ended.
        HUNG_UP,
        /// Something worth keeping that changes nothing: the number dialled, a recording's name.
        NOTED
    }
}
