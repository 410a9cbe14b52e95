package id.tanggap.reply;

import id.tanggap.ticket.TicketNumber;

/// What is to be said to a citizen.
///
/// @param event names the template: `acknowledged`, `answered`
/// @param text the agent's words; empty for what templates say alone
record Draft(long ticketId, TicketNumber number, String event, boolean automatic, String text) {}
