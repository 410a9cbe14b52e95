package id.tanggap.ticket.event;

import id.tanggap.ticket.TicketNumber;
import java.time.Instant;

/// An SLA clock is close to breach, or breached; published in the same transaction.
///
/// @param clock code of the clock, as in `ClockName.code`
/// @param breached false for the warning in the last part of the time
public record SlaAlertRaised(long ticketId, TicketNumber number, String clock, Instant dueAt, boolean breached) {}
