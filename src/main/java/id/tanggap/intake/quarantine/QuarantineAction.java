package id.tanggap.intake.quarantine;

import java.util.Locale;

/// What somebody did with a message in quarantine. The codes are in the database.
public enum QuarantineAction {
    /// Read its bytes on the page.
    VIEW,
    /// Took its bytes along.
    DOWNLOAD,
    RETRY,
    /// Made a ticket of it.
    TICKET,
    REFUSE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuarantineAction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
