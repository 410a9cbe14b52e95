package id.tanggap.phone.call;

import java.util.Locale;

/// Which follow-up a call needs, or what became of it.
public enum FollowUp {
    /// Its end is not known yet, or became known only a moment ago.
    UNDECIDED,
    /// An agent answered it and has to fill in the call form.
    DRAFT,
    /// We have to call the caller back.
    CALLBACK,
    /// It was our attempt to call somebody back.
    ATTEMPT,
    /// It belongs to a ticket that existed before.
    LINKED,
    /// Its call form became a ticket.
    TICKET,
    /// It needs nothing, for a stated reason.
    NOTHING;

    /// The stable code: `undecided`, `draft`, `callback`, `attempt`, `linked`, `ticket`, `nothing`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FollowUp of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
