package id.tanggap.phone;

import id.tanggap.ticket.TicketNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A locked row of a call: its facts and its follow-up so far.
record CallState(
        long id,
        CallFacts facts,
        int waitSeconds,
        int talkSeconds,
        Became became,
        @Nullable String decidedBy,
        boolean taken,
        @Nullable Long callbackId,
        @Nullable TicketNumber ticket,
        int failures) {

    static final String SYSTEM = "system";

    /// Whether a person decided the follow-up. The program does not overrule it.
    boolean decidedByPerson() {
        return decidedBy != null && !decidedBy.equals(SYSTEM);
    }

    /// The data of the call's entry in a ticket's timeline.
    Map<String, Object> story(String by) {
        return Map.of(
                "call", id,
                "direction", facts.way().code(),
                "wait", waitSeconds,
                "seconds", talkSeconds,
                "agent", by);
    }

    /// The same call with no follow-up decided; it keeps its callback.
    CallState undecided() {
        return new CallState(
                id, facts, waitSeconds, talkSeconds, Became.UNDECIDED, null, taken, callbackId, null, failures);
    }
}
