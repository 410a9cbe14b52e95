package id.tanggap.ticket.history;

import id.tanggap.balai.BalaiCode;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.timeline.Actor;
import java.time.Instant;
import java.util.Optional;

/// Something that happened to a ticket.
public sealed interface HistoryStep {

    Instant at();

    Actor by();

    /// The office accepted it.
    record Accepted(Instant at, Actor by) implements HistoryStep {}

    /// Work began.
    record Started(Instant at, Actor by) implements HistoryStep {}

    /// A person answered the citizen.
    record Answered(Instant at, Actor by, String text) implements HistoryStep {}

    /// A person gave it to another balai.
    record HandedOver(Instant at, Actor by, BalaiCode balai, String reason) implements HistoryStep {}

    /// A person corrected what triage had understood.
    record Reclassified(Instant at, Actor by, Optional<String> category, Optional<Urgency> urgency, String reason)
            implements HistoryStep {}

    /// It got an outcome.
    record Ended(Instant at, Actor by, String outcome) implements HistoryStep {}

    /// The citizen did not reply to the outcome within the window.
    record Closed(Instant at, Actor by) implements HistoryStep {}
}
