package id.tanggap.command.review;

import id.tanggap.command.drilldown.DrillDown;
import id.tanggap.command.drilldown.DrillDown.Row;
import id.tanggap.command.drilldown.DrillDownTickets;
import id.tanggap.command.item.ItemNames;
import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.region.RegionCode;
import id.tanggap.review.IncidentReview;
import id.tanggap.review.IncidentReview.Span;
import id.tanggap.review.NeedsMet;
import id.tanggap.review.ReviewRecords;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The rows behind a figure of a review.
@Component
class ReviewRows {

    private static final String REGION = "\\d{2}(\\.\\d{2}){0,2}(\\.\\d{4})?";

    private final DrillDownTickets tickets;

    ReviewRows(DrillDownTickets tickets) {
        this.tickets = tickets;
    }

    /// What a list is made of.
    record Source(ReviewRecords records, IncidentReview review, ItemNames items) {

        PageReader reader() {
            return items.reader();
        }

        String code() {
            return review.subject().incident();
        }
    }

    /// @param of `span:KIND`, `stock:SITE:ITEM`, `need:PLACE:ITEM`, `clock:NAME` or `update:STATE`
    /// @return empty for anything else
    Optional<DrillDown> of(String of, Source source) {
        var parts = List.of(of.split(":", -1));
        var last = parts.getLast();
        return switch (parts.getFirst() + parts.size()) {
            case "span2" ->
                Optional.of(spans(last, source)).filter(rows -> !rows.rows().isEmpty());
            case "stock3" -> Optional.of(stock(parts.get(1), last, source));
            case "need3" ->
                Optional.of(parts.get(1))
                        .filter(place -> place.matches(REGION))
                        .map(place -> need(place, last, source));
            case "clock2", "update2" -> Optional.of(tickets(parts.getFirst(), last, source));
            default -> Optional.empty();
        };
    }

    private static DrillDown spans(String kind, Source source) {
        var reader = source.reader();
        return DrillDown.of(
                reader.textOr("review.span." + kind, kind),
                source.review().response().spans().stream()
                        .filter(span -> span.kind().equals(kind))
                        .map(span -> span(span, source))
                        .toList());
    }

    private static Row span(Span span, Source source) {
        var reader = source.reader();
        var times = reader.in(ZoneId.of(source.review().subject().zone()));
        var text = reader.text(
                "review.row.span",
                reader.duration(Duration.ofSeconds(span.seconds())),
                times.full(span.from()),
                times.full(span.to()));
        var incident = "/incidents/" + source.review().subject().incident();
        return switch (span.kind()) {
            case "decision" -> new Row(incident, source.review().subject().incident(), text);
            case "need" -> {
                var blank = span.of().indexOf(' ');
                var place = span.of().substring(0, blank);
                var item = span.of().substring(blank + 1);
                yield new Row(
                        incident + "/review/rows?of=need:" + place + ":" + item,
                        source.items().name(item) + ", " + reader.place(place),
                        text);
            }
            default -> new Row("/dispatch/" + span.of(), span.of(), text);
        };
    }

    private static DrillDown stock(String site, String item, Source source) {
        var orders = source.records().incident().orders();
        Set<String> ofSite = orders.orders().stream()
                .filter(order -> order.sender().site().equals(site))
                .map(PastOrders.Order::code)
                .collect(Collectors.toSet());
        return moves(
                orders.moves().stream()
                        .filter(move -> move.item().equals(item) && ofSite.contains(move.order()))
                        .toList(),
                item,
                source);
    }

    private static DrillDown need(String place, String item, Source source) {
        return moves(new NeedsMet(source.records().incident()).moves(new RegionCode(place), item), item, source);
    }

    private static DrillDown moves(List<PastOrders.Move> moves, String item, Source source) {
        var reader = source.reader();
        var times = reader.in(ZoneId.of(source.review().subject().zone()));
        var numbers = NumberFormat.getIntegerInstance(reader.locale());
        return DrillDown.of(
                source.items().withUnit(item),
                moves.stream()
                        .map(move -> new Row(
                                "/stock/movements/" + move.movement(),
                                move.order(),
                                "%s %s · %s"
                                        .formatted(
                                                numbers.format(move.quantity()),
                                                reader.text("sitrep.row."
                                                        + move.kind().name().toLowerCase(Locale.ROOT)),
                                                times.full(move.at()))))
                        .toList());
    }

    private DrillDown tickets(String kind, String detail, Source source) {
        return tickets.of(
                source.reader().text("review.rows." + kind), source.records().ticketsOf(kind, detail), source.reader());
    }
}
