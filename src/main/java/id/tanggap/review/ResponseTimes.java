package id.tanggap.review;

import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.history.PastOrders.Move;
import id.tanggap.dispatch.history.PastOrders.MoveKind;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.incident.IncidentLogEntry;
import id.tanggap.incident.IncidentLogEntry.Kind;
import id.tanggap.review.IncidentReview.Milestone;
import id.tanggap.review.IncidentReview.NeedMet;
import id.tanggap.review.IncidentReview.OrderTimes;
import id.tanggap.review.IncidentReview.Span;
import id.tanggap.review.IncidentReview.SpanFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures the steps from the first alert or report to the needs that were met.
final class ResponseTimes {

    static final List<String> KINDS =
            List.of("decision", "order", "preparation", "travel", "handover", "whole", "need");

    private final ReviewRecords records;
    private final List<NeedMet> needs;
    private final List<OrderTimes> orders;

    ResponseTimes(ReviewRecords records, List<NeedMet> needs) {
        this.records = records;
        this.needs = needs;
        this.orders = orders(records.incident().orders());
    }

    IncidentReview.Response response() {
        var spans = spans();
        return new IncidentReview.Response(milestones(), orders, spans, figures(spans));
    }

    private static List<OrderTimes> orders(PastOrders past) {
        var steps = past.steps().stream().collect(Collectors.groupingBy(PastOrders.Step::order));
        var handovers = past.moves().stream()
                .filter(move -> move.kind() == MoveKind.DELIVERED)
                .collect(Collectors.toMap(Move::order, Move::at, ResponseTimes::earlier));
        return past.orders().stream()
                .map(order -> times(order, steps.getOrDefault(order.code(), List.of()), handovers.get(order.code())))
                .toList();
    }

    private static OrderTimes times(PastOrders.Order order, List<PastOrders.Step> steps, @Nullable Instant delivered) {
        return new OrderTimes(
                order.code(),
                order.from(),
                order.to(),
                order.state().code(),
                order.createdAt(),
                first(steps, DispatchState.WAITING, DispatchState.READY),
                first(steps, DispatchState.DEPARTED),
                arrived(first(steps, DispatchState.ARRIVED), delivered),
                delivered);
    }

    /// What was handed over has arrived, also if nobody told of it before.
    private static @Nullable Instant arrived(@Nullable Instant told, @Nullable Instant delivered) {
        if (told == null || delivered == null) {
            return told == null ? delivered : told;
        }
        return earlier(told, delivered);
    }

    private static @Nullable Instant first(List<PastOrders.Step> steps, DispatchState... wanted) {
        return steps.stream()
                .filter(step -> List.of(wanted).contains(step.to()))
                .map(PastOrders.Step::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Milestone> milestones() {
        var found = new ArrayList<Milestone>();
        milestone("alert", Optional.ofNullable(records.alert())).ifPresent(found::add);
        milestone("report", Optional.ofNullable(records.report())).ifPresent(found::add);
        for (var kind : List.of(Kind.PROPOSED, Kind.OPENED, Kind.CONFIRMED)) {
            milestone(kind.code(), logged(kind).findFirst()).ifPresent(found::add);
        }
        milestone("ordered", earliest(order -> Optional.of(order.drafted()))).ifPresent(found::add);
        milestone("departed", earliest(order -> Optional.ofNullable(order.departed())))
                .ifPresent(found::add);
        milestone("arrived", earliest(order -> Optional.ofNullable(order.arrived())))
                .ifPresent(found::add);
        milestone("delivered", earliest(order -> Optional.ofNullable(order.delivered())))
                .ifPresent(found::add);
        milestone("met", allMet()).ifPresent(found::add);
        milestone("closed", closed()).ifPresent(found::add);
        found.sort(Comparator.comparing(Milestone::at));
        return found;
    }

    private static Optional<Milestone> milestone(String kind, Optional<Instant> at) {
        return at.map(time -> new Milestone(kind, time));
    }

    private Stream<Instant> logged(Kind kind) {
        return records.incident().incident().log().stream()
                .filter(entry -> entry.kind() == kind)
                .map(IncidentLogEntry::at);
    }

    private Optional<Instant> earliest(Function<OrderTimes, Optional<Instant>> time) {
        return orders.stream().map(time).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /// Empty while anything is still needed.
    private Optional<Instant> allMet() {
        return needs.stream().allMatch(need -> need.metAt() != null)
                ? needs.stream()
                        .map(need -> Objects.requireNonNull(need.metAt()))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /// The last time; empty if it was opened again since.
    private Optional<Instant> closed() {
        return logged(Kind.CLOSED).reduce((first, second) -> second).filter(at -> logged(Kind.REOPENED)
                .noneMatch(again -> again.isAfter(at)));
    }

    private Optional<Instant> opened() {
        return Stream.concat(logged(Kind.OPENED), logged(Kind.CONFIRMED)).min(Comparator.naturalOrder());
    }

    private Optional<Instant> noticed() {
        return Stream.concat(Stream.ofNullable(records.alert()), Stream.ofNullable(records.report()))
                .min(Comparator.naturalOrder());
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        var opened = opened().orElse(null);
        span("decision", "", noticed().orElse(null), opened).ifPresent(spans::add);
        for (var order : orders) {
            ofOrder(order, opened).forEach(spans::add);
        }
        for (var need : needs) {
            span("need", need.place() + " " + need.item(), opened, need.metAt()).ifPresent(spans::add);
        }
        return spans;
    }

    private static Stream<Span> ofOrder(OrderTimes order, @Nullable Instant opened) {
        return Stream.of(
                        span("order", order.code(), opened, order.drafted()),
                        span("preparation", order.code(), order.drafted(), order.departed()),
                        span("travel", order.code(), order.departed(), order.arrived()),
                        span("handover", order.code(), order.arrived(), order.delivered()),
                        span("whole", order.code(), order.drafted(), order.delivered()))
                .flatMap(Optional::stream);
    }

    /// A report that came in after the decision is no duration.
    private static Optional<Span> span(String kind, String of, @Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Span(kind, of, from, to));
    }

    private static List<SpanFigures> figures(List<Span> spans) {
        Map<String, List<Span>> byKind = spans.stream().collect(Collectors.groupingBy(Span::kind));
        return KINDS.stream()
                .filter(byKind::containsKey)
                .map(kind -> figures(kind, byKind.getOrDefault(kind, List.of())))
                .toList();
    }

    private static SpanFigures figures(String kind, Collection<Span> spans) {
        var sorted = spans.stream().map(Span::seconds).sorted().toList();
        return new SpanFigures(kind, sorted.size(), percentile(sorted, 50), percentile(sorted, 90), sorted.getLast());
    }

    /// By nearest rank: number ⌈p/100 · n⌉ of n.
    static long percentile(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
