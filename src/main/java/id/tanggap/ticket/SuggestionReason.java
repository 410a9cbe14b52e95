package id.tanggap.ticket;

import id.tanggap.platform.code.Coded;

/// Why a message that seems to belong to a ticket became a ticket of its own.
public enum SuggestionReason implements Coded {
    /// Its sender is not a participant of that ticket, or forged.
    OTHER_SENDER,
    /// It passes on what somebody else wrote.
    FORWARDED,
    /// It names the ticket only somewhere in its words.
    MENTIONED,
    /// It came by another channel than the conversation.
    OTHER_CHANNEL
}
