package id.tanggap.pbx;

import id.tanggap.taxonomy.Reason;

/// A record cannot be read; the reason says what a person can do about it.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    Unreadable(String key, String... args) {
        super(key, null, false, false);
        reason = Reason.of("reason.pbx." + key, args);
    }

    Reason reason() {
        return reason;
    }
}
