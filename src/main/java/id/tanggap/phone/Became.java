package id.tanggap.phone;

import java.util.Locale;

/// What a call became.
public enum Became {
    /// Its end is not known yet, or was told a moment ago.
    UNDECIDED,
    /// An agent answered it and owes the call form.
    DRAFT,
    /// We owe the caller a call.
    CALLBACK,
    /// It was our own attempt to call somebody back.
    ATTEMPT,
    /// It belongs to a ticket that was there before.
    LINKED,
    /// The call form made a ticket of it.
    TICKET,
    /// Nothing, for a reason.
    NOTHING;

    /// The stable code: `undecided`, `draft`, `callback`, `attempt`, `linked`, `ticket`, `nothing`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Became of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
