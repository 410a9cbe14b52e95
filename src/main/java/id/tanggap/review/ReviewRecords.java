package id.tanggap.review;

import id.tanggap.sitrep.IncidentRecords;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a review is computed from.
///
/// @param alert the first that a hazard feed said of it; null if it said nothing
/// @param report when the first of its tickets came in; null without tickets
/// @param expired reservations of orders that ended before the goods left
/// @param tickets broken promises to citizens, by ticket
public record ReviewRecords(
        IncidentRecords incident,
        @Nullable Instant alert,
        @Nullable Instant report,
        List<ExpiredGoods> expired,
        List<BrokenTicket> tickets,
        List<Lesson> lessons) {

    public ReviewRecords {
        expired = List.copyOf(expired);
        tickets = List.copyOf(tickets);
        lessons = List.copyOf(lessons);
    }

    /// @param quantity base units
    public record ExpiredGoods(String order, String item, long quantity, Instant at) {}

    /// @param kind as in `IncidentReview.TicketPromise`
    public record BrokenTicket(String kind, String detail, long ticket, Instant at) {}

    /// Ids of the tickets behind a figure.
    public List<Long> ticketsOf(String kind, String detail) {
        return tickets.stream()
                .filter(one -> one.kind().equals(kind) && one.detail().equals(detail))
                .map(BrokenTicket::ticket)
                .distinct()
                .toList();
    }
}
