package id.tanggap.phone.call;

import id.tanggap.platform.code.Coded;

/// Which follow-up a call needs, or what became of it.
public enum FollowUp implements Coded {
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

    public static FollowUp of(String code) {
        return Coded.of(FollowUp.class, code);
    }
}
