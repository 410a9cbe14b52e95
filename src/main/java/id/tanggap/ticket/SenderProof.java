package id.tanggap.ticket;

import id.tanggap.platform.code.Coded;

/// What proves that a citizen's message comes from who it says it is from. docs/decisions/0020-who-is-speaking.md has
/// the table.
public enum SenderProof implements Coded {
    /// A participant answers a message of ours, which nobody else has.
    OUR_REFERENCE(true, true),
    /// The mail server or the provider vouches for the sender.
    AUTHENTICATED(true, true),
    /// The sender is who a participant would be, and nobody vouches for it.
    UNPROVEN(true, false),
    /// Somebody else, or a trusted server says that the sender is forged.
    OTHER_SENDER(false, false);

    private final boolean joins;
    private final boolean acts;

    SenderProof(boolean joins, boolean acts) {
        this.joins = joins;
        this.acts = acts;
    }

    /// Whether the message may join the ticket that it belongs to; else an agent decides.
    public boolean joins() {
        return joins;
    }

    /// Whether it may confirm or reopen an ended ticket by itself; else an agent decides.
    public boolean acts() {
        return acts;
    }

    /// @throws IllegalArgumentException if there is no such code
    public static SenderProof of(String code) {
        return Coded.of(SenderProof.class, code);
    }
}
