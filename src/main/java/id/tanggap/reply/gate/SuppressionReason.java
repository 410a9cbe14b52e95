package id.tanggap.reply.gate;

import id.tanggap.platform.code.Coded;

/// Why a message must not be sent.
public enum SuppressionReason implements Coded {
    /// Nothing of an exercise leaves the house.
    EXERCISE,
    OPTED_OUT,
    LANDLINE,
    WINDOW_SHUT,
    MACHINE_ADDRESS,
    ADDRESS_LIMIT,
    TICKET_LIMIT,
    /// Everything on the ticket was written by a program.
    MACHINE_MESSAGE,
    /// These stop loops and floods; `tanggap.reply.limits.*` for mail, `tanggap.reply.text-limits.*` for texts.
    MAILBOX_LIMIT,
    NUMBER_LIMIT,
    TEXT_LIMIT,
    DOMAIN_LIMIT,
    BLOCK_LIMIT,
    HOUSE_LIMIT;

    /// What is full if the answers to mail and texts are counted in the same way.
    SuppressionReason forTexts() {
        return switch (this) {
            case MAILBOX_LIMIT -> NUMBER_LIMIT;
            case DOMAIN_LIMIT -> BLOCK_LIMIT;
            default -> this;
        };
    }
}
