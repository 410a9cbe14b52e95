package id.tanggap.hazard.xml;

import id.tanggap.taxonomy.Reason;

/// Bytes that cannot be read as XML, or that we refuse to read.
public final class UnreadableXmlException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    UnreadableXmlException(String key, String... args) {
        super(key);
        reason = Reason.of("reason.hazard.xml-" + key, args);
    }

    /// For readers.
    public Reason reason() {
        return reason;
    }
}
