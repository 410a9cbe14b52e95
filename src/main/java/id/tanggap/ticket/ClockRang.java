package id.tanggap.ticket;

import java.time.Instant;

/// A promise is in danger or broken; told in the same transaction.
///
/// @param clock code of the clock
/// @param breached false for the warning in the last quarter
public record ClockRang(long ticketId, TicketNumber number, String clock, Instant dueAt, boolean breached) {}
