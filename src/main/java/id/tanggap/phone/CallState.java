package id.tanggap.phone;

import id.tanggap.ticket.TicketNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A call's row, locked: what it is, and what it became so far.
record CallState(
        long id,
        CallFacts facts,
        String channelName,
        int waitSeconds,
        int talkSeconds,
        Became became,
        @Nullable String decidedBy,
        boolean taken,
        @Nullable Long callbackId,
        @Nullable TicketNumber ticket,
        int failures) {

    static final String SYSTEM = "system";

    /// Whether a person has said what the call is; the house does not say otherwise.
    boolean decidedByPerson() {
        return decidedBy != null && !decidedBy.equals(SYSTEM);
    }

    /// What a ticket's timeline tells of the call.
    Map<String, Object> story(String by) {
        return Map.of(
                "call", id,
                "direction", facts.way().code(),
                "wait", waitSeconds,
                "seconds", talkSeconds,
                "agent", by);
    }

    /// As if nothing had been decided yet; the obligation it belonged to is remembered.
    CallState undecided() {
        return new CallState(
                id,
                facts,
                channelName,
                waitSeconds,
                talkSeconds,
                Became.UNDECIDED,
                null,
                taken,
                callbackId,
                null,
                failures);
    }
}
