package id.tanggap.ticket;

/// A ticket got its outcome, and the citizen is to hear it; told in the same transaction.
///
/// @param outcome stable code
/// @param label of the outcome in the citizen's language
/// @param reason why, or whose matter it is; empty if nothing was said
public record TicketEnded(long ticketId, TicketNumber number, String outcome, String label, String reason) {}
