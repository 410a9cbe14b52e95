package id.tanggap.intake.mail.auth;

/// What a trusted source says about whether a message comes from the sender that it names.
public enum AuthenticationVerdict {
    /// It does.
    PASS,
    /// It does not, or it names several senders.
    FAIL,
    /// No trusted source says anything.
    NONE
}
