package id.tanggap.ticket;

import id.tanggap.platform.code.Coded;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// The state of a ticket. Which state may follow which, and who may change it, is in `TicketTransition`.
public enum TicketState implements Coded {
    /// In the national queue as triage understood it; no balai has it (baru).
    NEW,
    /// In the national queue; a person has looked at it, or a balai has declined it (ditelaah).
    TRIAGED,
    /// With a balai that has not yet accepted it (dialihkan). ITIL: assigned.
    HANDED_OVER,
    /// The balai has accepted it (diterima balai).
    ACCEPTED,
    /// Somebody works on it (dikerjakan).
    IN_PROGRESS,
    /// The citizen was asked something; clocks are paused (menunggu pelapor). ITIL: pending.
    WAITING_CITIZEN,
    /// Somebody outside the ministry must act first; clocks run (menunggu pihak lain).
    WAITING_THIRD_PARTY,
    /// Solved as far as we know; the citizen was asked to confirm (selesai, menunggu tanggapan).
    RESOLVED,
    /// Ended (ditutup).
    CLOSED,
    /// Ended without work: spam, or referred to whom it concerns (dibatalkan).
    CANCELLED;

    private static final Set<TicketState> ENDED = EnumSet.of(RESOLVED, CLOSED, CANCELLED);

    /// SQL condition on `ticket t`: it is open. The partial indexes use the same words.
    public static final String IS_OPEN = "t.state not in ('resolved', 'closed', 'cancelled')";

    public static TicketState of(String code) {
        return Coded.of(TicketState.class, code);
    }

    /// True until there is an outcome.
    public boolean isOpen() {
        return !ENDED.contains(this);
    }

    public static Set<TicketState> open() {
        return EnumSet.complementOf(EnumSet.copyOf((Collection<TicketState>) ENDED));
    }
}
