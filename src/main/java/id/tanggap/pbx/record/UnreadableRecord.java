package id.tanggap.pbx.record;

import id.tanggap.taxonomy.Reason;

/// A record cannot be read; the reason says what a person can do about it.
public final class UnreadableRecord extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    public UnreadableRecord(String key, String... args) {
        super(key, null, false, false);
        reason = Reason.of("reason.pbx." + key, args);
    }

    public Reason reason() {
        return reason;
    }
}
