package id.tanggap.ticket.event;

import id.tanggap.ticket.TicketNumber;

/// A ticket got its outcome, and the citizen must be told; published in the same transaction.
///
/// @param outcome stable code
/// @param label of the outcome in the citizen's language
/// @param reason why, or who is responsible instead; may be empty
public record TicketEnded(long ticketId, TicketNumber number, String outcome, String label, String reason) {}
