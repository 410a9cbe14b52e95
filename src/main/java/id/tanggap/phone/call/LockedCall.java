package id.tanggap.phone.call;

import id.tanggap.ticket.TicketNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A locked row of a call: its facts and its follow-up so far.
public record LockedCall(
        long id,
        CallFacts facts,
        int waitSeconds,
        int talkSeconds,
        FollowUp kind,
        @Nullable String decidedBy,
        boolean taken,
        @Nullable Long callbackId,
        @Nullable TicketNumber ticket,
        int failures) {

    public static final String SYSTEM = "system";

    /// Whether a person decided the follow-up. The program does not overrule it.
    public boolean decidedByPerson() {
        return decidedBy != null && !decidedBy.equals(SYSTEM);
    }

    /// The data of the call's entry in a ticket's timeline.
    public Map<String, Object> timelineData(String by) {
        return Map.of(
                "call", id,
                "direction", facts.resolvedDirection().code(),
                "wait", waitSeconds,
                "seconds", talkSeconds,
                "agent", by);
    }

    /// The same call with no follow-up decided; it keeps its callback.
    public LockedCall undecided() {
        return new LockedCall(
                id, facts, waitSeconds, talkSeconds, FollowUp.UNDECIDED, null, taken, callbackId, null, failures);
    }
}
