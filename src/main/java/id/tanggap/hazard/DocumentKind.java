package id.tanggap.hazard;

/// What a feed sends.
public enum DocumentKind {
    /// A CAP message.
    ALERT("alert"),
    /// A list of quakes.
    QUAKES("quakes");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
