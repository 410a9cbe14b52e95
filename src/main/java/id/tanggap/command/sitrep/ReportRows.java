package id.tanggap.command.sitrep;

import id.tanggap.command.drilldown.DrillDown;
import id.tanggap.command.drilldown.DrillDown.Row;
import id.tanggap.command.drilldown.DrillDownTickets;
import id.tanggap.command.sitrep.ReportDocuments.Computed;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The rows behind a figure of a situation report.
@Component
class ReportRows {

    private static final String GOODS = "goods";
    private static final String ITEM = GOODS + ":";
    private static final String NEED = "needs:";

    private final DrillDownTickets tickets;

    ReportRows(DrillDownTickets tickets) {
        this.tickets = tickets;
    }

    /// @param of `tickets`, `darurat`, `open`, `orders`, `needs`, `goods`, or `goods:` or `needs:` with the code of an
    ///     item
    /// @return empty for anything else
    Optional<DrillDown> of(String of, Computed computed, PageReader reader) {
        var records = computed.records();
        return switch (of) {
            case "tickets", "darurat", "open" -> Optional.of(tickets(of, records.ticketsOf(of), reader));
            case "orders" -> Optional.of(orders(computed, reader));
            case "needs" -> Optional.of(people(computed, reader));
            case GOODS -> Optional.of(moves("", computed, reader));
            default -> ofItem(of, computed, reader);
        };
    }

    private static Optional<DrillDown> ofItem(String of, Computed computed, PageReader reader) {
        if (of.startsWith(NEED)) {
            return Optional.of(needs(of.substring(NEED.length()), computed, reader));
        }
        return of.startsWith(ITEM)
                ? Optional.of(moves(of.substring(ITEM.length()), computed, reader))
                : Optional.empty();
    }

    private DrillDown tickets(String of, List<Long> ids, PageReader reader) {
        return tickets.of(reader.text("sitrep." + (of.equals("tickets") ? "reports" : of)), ids, reader);
    }

    /// The figures of people from which needs were computed.
    private static DrillDown people(Computed computed, PageReader reader) {
        var times = reader.in(ZoneId.of(computed.report().zone()));
        var numbers = NumberFormat.getIntegerInstance(reader.locale());
        return DrillDown.of(
                reader.text("sitrep.people.counted"),
                computed.report().needs().people().stream()
                        .map(one -> new Row(
                                "/incidents/" + computed.report().incident() + "/needs",
                                reader.place(one.place()),
                                "%s %s · %s %s · %s"
                                        .formatted(
                                                numbers.format(one.number()),
                                                reader.text("relief.figure." + one.figure()),
                                                reader.text("relief.source." + one.source()),
                                                one.saidBy(),
                                                times.full(one.countedAt()))))
                        .toList());
    }

    /// What each place needs of an item, and what it was computed from.
    private static DrillDown needs(String item, Computed computed, PageReader reader) {
        var numbers = NumberFormat.getIntegerInstance(reader.locale());
        return DrillDown.of(
                reader.text("sitrep.needs"),
                computed.records().needs().stream()
                        .flatMap(place -> place.rows().stream()
                                .filter(row -> row.line().item().equals(item))
                                .map(row -> new Row(
                                        "/incidents/" + computed.report().incident() + "/needs",
                                        reader.place(place.place()),
                                        reader.text(
                                                "sitrep.row.need",
                                                numbers.format(row.needed()),
                                                row.line().norm().source().section(),
                                                reader.textOr(
                                                        "relief.figure."
                                                                + row.line().base(),
                                                        row.line().base()),
                                                numbers.format(row.line().counted())))))
                        .toList());
    }

    private static DrillDown orders(Computed computed, PageReader reader) {
        var times = reader.in(ZoneId.of(computed.report().zone()));
        return DrillDown.of(
                reader.text("sitrep.orders"),
                computed.report().relief().orders().stream()
                        .map(order -> new Row(
                                "/dispatch/" + order.code(),
                                order.code(),
                                reader.text("sitrep.sending.line", order.from(), order.to()) + " · "
                                        + reader.text(
                                                "sitrep.sending.since",
                                                reader.text("sitrep.state." + order.state()),
                                                times.full(order.since()))))
                        .toList());
    }

    /// @param item code; empty for all
    private static DrillDown moves(String item, Computed computed, PageReader reader) {
        var times = reader.in(ZoneId.of(computed.report().zone()));
        var numbers = NumberFormat.getIntegerInstance(reader.locale());
        return DrillDown.of(
                reader.text("sitrep.goods"),
                computed.records().orders().moves().stream()
                        .filter(move -> item.isEmpty() || move.item().equals(item))
                        .map(move -> new Row(
                                "/stock/movements/" + move.movement(),
                                move.order(),
                                "%s · %s %s · %s"
                                        .formatted(
                                                move.item(),
                                                numbers.format(move.quantity()),
                                                reader.text("sitrep.row."
                                                        + move.kind().name().toLowerCase(Locale.ROOT)),
                                                times.full(move.at()))))
                        .toList());
    }
}
