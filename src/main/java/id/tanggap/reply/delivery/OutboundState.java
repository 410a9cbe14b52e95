package id.tanggap.reply.delivery;

import java.util.Locale;

/// The state of a row in the outbox. `QUEUED`, `SENDING` and `SENT` are set by us, the next four by providers
/// (`DeliveryState`); a `SUPPRESSED` message is never sent.
public enum OutboundState {
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    READ,
    UNDELIVERED,
    FAILED,
    SUPPRESSED;

    /// As in the database, and in the keys of the message files: `sent`, `delivered` …
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OutboundState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
