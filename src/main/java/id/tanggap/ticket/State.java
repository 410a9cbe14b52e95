package id.tanggap.ticket;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where a ticket stands. Which state may follow which, and who decides that, is in `Workflow`.
public enum State {
    /// In the national queue as the machine understood it; no balai has it (baru).
    NEW,
    /// In the national queue, and a person has looked at it or a balai has sent it back (ditelaah).
    TRIAGED,
    /// With a balai that has not yet accepted it (dialihkan). What ITIL calls assigned.
    HANDED_OVER,
    /// The balai has taken it on (diterima balai).
    ACCEPTED,
    /// Somebody works on it (dikerjakan).
    IN_PROGRESS,
    /// The citizen was asked something; clocks stand still (menunggu pelapor).
    WAITING_CITIZEN,
    /// Somebody outside the house must act first; clocks go on (menunggu pihak lain).
    WAITING_THIRD_PARTY,
    /// Settled as we see it; the citizen was asked whether it is so (selesai, menunggu tanggapan).
    RESOLVED,
    /// Ended (ditutup).
    CLOSED,
    /// Ended without work: spam, or referred to whom it concerns (dibatalkan).
    CANCELLED;

    private static final Set<State> ENDED = EnumSet.of(RESOLVED, CLOSED, CANCELLED);

    /// The condition on `ticket t` that it is open; the partial indexes have the same words.
    public static final String IS_OPEN = "t.state not in ('resolved', 'closed', 'cancelled')";

    /// The stable code, as in the API and the database: `new`, `triaged`, `handed-over`, `accepted`, `in-progress`,
    /// `waiting-citizen`, `waiting-third-party`, `resolved`, `closed`, `cancelled`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// True until there is an outcome.
    public boolean isOpen() {
        return !ENDED.contains(this);
    }

    static Set<State> open() {
        return EnumSet.complementOf(EnumSet.copyOf((Collection<State>) ENDED));
    }
}
