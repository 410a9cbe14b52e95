package id.tanggap.reply.delivery;

import java.util.Locale;

/// How a row of the outbox stands. `QUEUED`, `SENDING` and `SENT` are our own work, the next four what providers told
/// (`DeliveryState`); what is `SUPPRESSED` never leaves.
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
