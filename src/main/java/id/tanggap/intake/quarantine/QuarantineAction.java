package id.tanggap.intake.quarantine;

import id.tanggap.platform.code.Coded;

/// What somebody did with a message in quarantine. The codes are in the database.
public enum QuarantineAction implements Coded {
    /// Read its bytes on the page.
    VIEW,
    /// Took its bytes along.
    DOWNLOAD,
    RETRY,
    /// Made a ticket of it.
    TICKET,
    REFUSE;

    static QuarantineAction of(String code) {
        return Coded.of(QuarantineAction.class, code);
    }
}
