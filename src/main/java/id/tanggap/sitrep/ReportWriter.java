package id.tanggap.sitrep;

import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.dispatch.history.PastOrders;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.incident.IncidentLogEntry;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.timeline.TicketSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the records of an incident into its report: counts, adds up, sorts; reads nothing else, not even the clock.
final class ReportWriter {

    private static final int KECAMATAN = 8;
    private static final int REASONABLE_HOURS = 24;

    private static final Set<IncidentLogEntry.Kind> TOLD = Set.of(
            IncidentLogEntry.Kind.PROPOSED,
            IncidentLogEntry.Kind.OPENED,
            IncidentLogEntry.Kind.CONFIRMED,
            IncidentLogEntry.Kind.EDITED,
            IncidentLogEntry.Kind.NOTED,
            IncidentLogEntry.Kind.UPDATE_SENT,
            IncidentLogEntry.Kind.HAZARD_REVISED,
            IncidentLogEntry.Kind.HAZARD_WITHDRAWN,
            IncidentLogEntry.Kind.CLOSED,
            IncidentLogEntry.Kind.REOPENED);

    /// Fields whose change is told; others are corrections.
    private static final List<String> TOLD_FIELDS = List.of("declaration", "phase");

    private final IncidentRecords records;
    private final Instant at;
    private final Map<String, PastOrders.Order> orders;

    private ReportWriter(IncidentRecords records) {
        this.records = records;
        this.at = records.incident().at();
        this.orders = records.orders().orders().stream()
                .collect(Collectors.toMap(PastOrders.Order::code, Function.identity()));
    }

    static SituationReport write(IncidentRecords records, ZoneId zone) {
        var writer = new ReportWriter(records);
        return new SituationReport(
                records.incident().code().value(),
                records.incident().at(),
                zone.getId(),
                writer.facts(),
                writer.reports(),
                writer.developments(),
                writer.needs(),
                new SituationReport.Relief(writer.goods(), writer.orderLines(), writer.crews()),
                writer.decisions());
    }

    private SituationReport.Facts facts() {
        var incident = records.incident();
        return new SituationReport.Facts(
                incident.fact("name"),
                incident.fact("type"),
                incident.fact("phase"),
                incident.fact("declaration"),
                incident.places().stream().map(place -> place.value()).toList(),
                Boolean.parseBoolean(incident.fact("exercise")));
    }

    private SituationReport.Reports reports() {
        var tickets = records.tickets().values();
        var places = tickets.stream()
                .collect(Collectors.groupingBy(ReportWriter::place, TreeMap::new, Collectors.summingInt(ticket -> 1)));
        return new SituationReport.Reports(
                tickets.size(),
                (int) tickets.stream().filter(ReportWriter::isDarurat).count(),
                (int) tickets.stream().filter(ReportWriter::isOpen).count(),
                places.entrySet().stream()
                        .map(entry -> new SituationReport.PlaceReports(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(SituationReport.PlaceReports::reports)
                                .reversed()
                                .thenComparing(SituationReport.PlaceReports::place))
                        .toList());
    }

    static boolean isDarurat(TicketSnapshot ticket) {
        return ticket.urgency().filter(Urgency.DARURAT::equals).isPresent();
    }

    static boolean isOpen(TicketSnapshot ticket) {
        return ticket.state() != TicketState.CLOSED;
    }

    private static String place(TicketSnapshot ticket) {
        return ticket.place()
                .map(code -> code.substring(0, Math.min(KECAMATAN, code.length())))
                .orElse("");
    }

    private List<SituationReport.Development> developments() {
        var log = records.incident().log().stream()
                .filter(entry -> TOLD.contains(entry.kind()))
                .flatMap(ReportWriter::told);
        var steps = records.orders().steps().stream()
                .filter(step -> step.to().hasLeft())
                .map(this::told);
        return Stream.concat(log, steps)
                .sorted(Comparator.comparing(SituationReport.Development::at))
                .toList();
    }

    private static Stream<SituationReport.Development> told(IncidentLogEntry entry) {
        if (entry.kind() == IncidentLogEntry.Kind.EDITED) {
            return TOLD_FIELDS.stream()
                    .filter(field -> entry.data().get(field) instanceof List<?>)
                    .map(field -> development(entry, field, Map.of("value", after((List<?>)
                            Objects.requireNonNull(entry.data().get(field))))));
        }
        var data = new TreeMap<String, String>();
        data.put("actor", entry.actor());
        entry.data().forEach((key, value) -> {
            if (value instanceof String || value instanceof Number) {
                data.put(key, value.toString());
            }
        });
        return Stream.of(development(entry, entry.kind().code(), data));
    }

    private static SituationReport.Development development(
            IncidentLogEntry entry, String kind, Map<String, String> data) {
        return new SituationReport.Development(entry.at(), "log", kind, data);
    }

    private static String after(List<?> values) {
        return Objects.toString(values.getLast(), "");
    }

    private SituationReport.Development told(PastOrders.Step step) {
        var order = Objects.requireNonNull(orders.get(step.order()));
        return new SituationReport.Development(
                step.at(),
                "orders",
                step.to().code(),
                Map.of("order", step.order(), "from", order.from(), "to", order.to()));
    }

    private SituationReport.Needs needs() {
        var people = records.needs().stream()
                .flatMap(place -> place.counts().stream())
                .map(count -> new SituationReport.PeopleFigure(
                        count.place(),
                        count.figure(),
                        count.number(),
                        count.source(),
                        count.saidBy(),
                        count.countedAt()))
                .toList();
        var places = placeNeeds();
        return new SituationReport.Needs(
                IncidentRecords.NEEDS_DAYS,
                people,
                totals(places),
                places.stream().map(ExactNeed::place).toList());
    }

    private List<ExactNeed> placeNeeds() {
        var served = records.served();
        return records.needs().stream()
                .flatMap(place -> place.rows().stream()
                        .map(row -> ExactNeed.of(
                                place.place(),
                                row,
                                served.of(
                                        new RegionCode(place.place()),
                                        row.line().item()))))
                .sorted(Comparator.comparing(ExactNeed::item).thenComparing(ExactNeed::code))
                .toList();
    }

    private static List<SituationReport.NeedTotal> totals(List<ExactNeed> places) {
        return places.stream()
                .collect(Collectors.toMap(ExactNeed::item, Function.identity(), ExactNeed::plus, TreeMap::new))
                .values()
                .stream()
                .map(ExactNeed::total)
                .toList();
    }

    private List<SituationReport.GoodsLine> goods() {
        var ordered = new TreeMap<String, Long>();
        for (var goods : records.orders().goods()) {
            ordered.merge(goods.item(), isCancelled(goods.order()) ? 0 : goods.quantity(), Long::sum);
        }
        var moved = MovedGoods.by(records.orders().moves(), PastOrders.Move::item);
        return ordered.entrySet().stream()
                .map(item -> new SituationReport.GoodsLine(
                        item.getKey(), item.getValue(), moved.getOrDefault(item.getKey(), MovedGoods.NOTHING)))
                .filter(line -> line.ordered() > 0 || line.sent() > 0)
                .toList();
    }

    private boolean isCancelled(String order) {
        return Objects.requireNonNull(orders.get(order)).state() == DispatchState.CANCELLED;
    }

    private List<SituationReport.OrderLine> orderLines() {
        return records.orders().orders().stream()
                .map(order -> new SituationReport.OrderLine(
                        order.code(), order.state().code(), order.since(), order.from(), order.to()))
                .toList();
    }

    private List<SituationReport.CrewLine> crews() {
        var counts = new TreeMap<String, Map<DispatchState, Integer>>();
        for (var person : records.orders().people()) {
            counts.computeIfAbsent(person.kind(), kind -> new TreeMap<>()).merge(person.state(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(state -> new SituationReport.CrewLine(
                                kind.getKey(), state.getKey().code(), state.getValue())))
                .toList();
    }

    private List<SituationReport.Decision> decisions() {
        var decisions = new ArrayList<SituationReport.Decision>();
        if (records.incident().fact("phase").equals("tanggap-darurat")
                && records.incident().fact("declaration").isEmpty()) {
            decisions.add(new SituationReport.Decision("undeclared", Map.of()));
        }
        records.orders().people().stream()
                .filter(person -> person.state() == DispatchState.UNANSWERED)
                .collect(Collectors.groupingBy(PastOrders.CrewState::order, TreeMap::new, Collectors.counting()))
                .forEach((order, people) -> decisions.add(new SituationReport.Decision(
                        "unanswered", Map.of("order", order, "people", Long.toString(people)))));
        records.orders()
                .conflicts()
                .forEach(conflict ->
                        decisions.add(new SituationReport.Decision("conflict", Map.of("order", conflict.order()))));
        records.orders().orders().stream()
                .filter(order -> order.state() == DispatchState.DEPARTED
                        && Duration.between(order.since(), at).toHours() >= REASONABLE_HOURS)
                .forEach(order -> decisions.add(
                        new SituationReport.Decision("in-transit", Map.of("order", order.code(), "to", order.to()))));
        contents()
                .forEach(item -> decisions.add(
                        new SituationReport.Decision(SituationReport.Decision.CONTENT, Map.of("item", item))));
        return decisions;
    }

    /// Goods that left for a place that needs them, and do not count there: nobody said how much of the need they hold.
    private List<String> contents() {
        var served = records.served();
        return records.needs().stream()
                .flatMap(place -> place.rows().stream()
                        .filter(PlaceNeeds.Row::isUnknown)
                        .map(row -> row.line().item())
                        .filter(item ->
                                !served.of(new RegionCode(place.place()), item).isNothing()))
                .distinct()
                .sorted()
                .toList();
    }
}
