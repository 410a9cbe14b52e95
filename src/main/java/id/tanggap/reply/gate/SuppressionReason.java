package id.tanggap.reply.gate;

import java.util.Locale;

/// Why a message must not be sent.
public enum SuppressionReason {
    OPTED_OUT,
    LANDLINE,
    WINDOW_SHUT,
    MACHINE_ADDRESS,
    ADDRESS_LIMIT,
    TICKET_LIMIT,
    /// Everything on the ticket was written by a program.
    MACHINE_MESSAGE,
    /// These four stop loops and floods; `tanggap.reply.limits.*`.
    MAILBOX_LIMIT,
    TEXT_LIMIT,
    DOMAIN_LIMIT,
    HOUSE_LIMIT;

    /// As in the database, and in the message files as `delivery.reason.*`: `opted-out` …
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
