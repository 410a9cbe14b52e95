package id.tanggap.review;

import id.tanggap.access.Viewer;
import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.incident.IncidentCode;
import id.tanggap.review.IncidentReview.StockUse;
import id.tanggap.sitrep.IncidentRecords;
import id.tanggap.sitrep.SituationReports;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Computes the review of an incident, while it runs and after it is closed, until the last full minute that is over.
///
/// A review counts everything, whoever looks: `mayRead` says who may.
@Service
public class IncidentReviews {

    private final SituationReports reports;
    private final ReviewStore store;
    private final Lessons lessons;

    IncidentReviews(SituationReports reports, ReviewStore store, Lessons lessons) {
        this.reports = reports;
        this.store = store;
        this.lessons = lessons;
    }

    /// Those who read situation reports.
    public static boolean mayRead(Viewer viewer) {
        return SituationReports.mayRead(viewer);
    }

    /// @return empty if no incident has this code, or it is not a minute old
    public Optional<IncidentReview> of(IncidentCode code) {
        return records(code).map(this::of);
    }

    /// What a review is computed from.
    public Optional<ReviewRecords> records(IncidentCode code) {
        var at = reports.latest();
        return reports.records(code, at).map(incident -> {
            var id = incident.incident().id();
            var tickets = incident.tickets().keySet();
            return new ReviewRecords(
                    incident,
                    store.alert(id).orElse(null),
                    store.report(tickets).orElse(null),
                    store.expired(id, at),
                    store.tickets(id, tickets, at),
                    lessons.of(id));
        });
    }

    /// The review of these records.
    public IncidentReview of(ReviewRecords records) {
        var incident = records.incident();
        var needs = new NeedsMet(incident).rows();
        var broken = new BrokenPromises(records);
        return new IncidentReview(
                subject(incident),
                incident.incident().at(),
                new ResponseTimes(records, needs).response(),
                stock(incident.orders()),
                needs,
                broken.ofOrders(),
                broken.ofTickets(),
                records.lessons());
    }

    private IncidentReview.Subject subject(IncidentRecords records) {
        var incident = records.incident();
        return new IncidentReview.Subject(
                incident.code().value(),
                incident.fact("name"),
                Boolean.parseBoolean(incident.fact("exercise")),
                reports.zone(records).getId());
    }

    private static List<StockUse> stock(PastOrders orders) {
        Map<String, PastOrders.End> senders =
                orders.orders().stream().collect(Collectors.toMap(PastOrders.Order::code, PastOrders.Order::sender));
        return orders.moves().stream()
                .collect(Collectors.groupingBy(move -> Objects.requireNonNull(senders.get(move.order()))))
                .entrySet()
                .stream()
                .flatMap(store -> MovedGoods.by(store.getValue(), PastOrders.Move::item).entrySet().stream()
                        .map(item -> use(store.getKey(), item.getKey(), item.getValue())))
                .sorted(Comparator.comparing(StockUse::store).thenComparing(StockUse::item))
                .toList();
    }

    private static StockUse use(PastOrders.End store, String item, MovedGoods moved) {
        return new StockUse(
                store.site(),
                store.name(),
                item,
                moved.sent(),
                moved.delivered(),
                moved.returned(),
                moved.lost(),
                moved.inTransit());
    }
}
