package id.tanggap.review;

import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.PastOrders.CrewState;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.review.IncidentReview.BrokenPromise;
import id.tanggap.review.IncidentReview.TicketPromise;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was promised and not kept: by orders, and to citizens.
final class BrokenPromises {

    private static final Duration REASONABLE = Duration.ofDays(1);
    private static final Set<DispatchState> NOT_COMING = Set.of(DispatchState.UNANSWERED, DispatchState.UNABLE);

    private final ReviewRecords records;
    private final PastOrders orders;

    BrokenPromises(ReviewRecords records) {
        this.records = records;
        this.orders = records.incident().orders();
    }

    /// Oldest first.
    List<BrokenPromise> ofOrders() {
        return Stream.of(expired(), people(), cancelled(), overdue())
                .flatMap(found -> found)
                .sorted(Comparator.comparing(BrokenPromise::at))
                .toList();
    }

    private Stream<BrokenPromise> expired() {
        return records.expired().stream()
                .map(one -> new BrokenPromise("reservation", one.order(), one.at(), one.item(), one.quantity()));
    }

    private Stream<BrokenPromise> people() {
        return orders.people().stream()
                .filter(person -> NOT_COMING.contains(person.state()))
                .map(BrokenPromises::notComing);
    }

    private static BrokenPromise notComing(CrewState person) {
        return new BrokenPromise(person.state().code(), person.order(), person.since(), person.kind(), 1);
    }

    private Stream<BrokenPromise> cancelled() {
        return orders.orders().stream()
                .filter(order -> order.state() == DispatchState.CANCELLED)
                .map(order -> new BrokenPromise("cancelled", order.code(), order.since(), order.to(), 0));
    }

    private Stream<BrokenPromise> overdue() {
        var at = records.incident().incident().at();
        return orders.orders().stream()
                .filter(order -> order.state() == DispatchState.DEPARTED)
                .filter(order -> Duration.between(order.since(), at).compareTo(REASONABLE) >= 0)
                .map(order ->
                        new BrokenPromise("overdue", order.code(), order.since().plus(REASONABLE), order.to(), 0));
    }

    List<TicketPromise> ofTickets() {
        var counts = records.tickets().stream()
                .collect(Collectors.groupingBy(
                        one -> one.kind() + " " + one.detail(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), BrokenPromises::counted)));
        return List.copyOf(counts.values());
    }

    private static TicketPromise counted(List<ReviewRecords.BrokenTicket> broken) {
        var first = broken.getFirst();
        return new TicketPromise(first.kind(), first.detail(), (int) broken.stream()
                .map(ReviewRecords.BrokenTicket::ticket)
                .distinct()
                .count());
    }
}
