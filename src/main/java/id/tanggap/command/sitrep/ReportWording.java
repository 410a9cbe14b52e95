package id.tanggap.command.sitrep;

import id.tanggap.command.item.ItemNames;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.sitrep.ApprovedReport;
import id.tanggap.sitrep.IncidentRecords;
import id.tanggap.sitrep.SituationReport;
import id.tanggap.web.wording.LocalTimeFormatter;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words a situation report in the reader's language and the zone of the incident.
final class ReportWording {

    /// Numbers of the sources, as the footnotes name them.
    private static final int LOG = 1;

    private static final int TICKETS = 2;
    private static final int ORDERS = 3;
    private static final int STOCK = 4;
    private static final int PEOPLE = 5;

    private static final Set<String> AWAY = Set.of("departed", "arrived");

    private final SituationReport report;
    private final IncidentRecords records;
    private final ItemNames items;
    private final PageReader reader;
    private final LocalTimeFormatter times;
    private final NumberFormat numbers;

    /// @param records what the report was computed from
    ReportWording(IncidentRecords records, SituationReport report, ItemNames items) {
        this.report = report;
        this.records = records;
        this.items = items;
        this.reader = items.reader();
        this.times = reader.in(ZoneId.of(report.zone()));
        this.numbers = NumberFormat.getIntegerInstance(reader.locale());
    }

    ReportDocument document(Optional<ApprovedReport> approval, Optional<ReportMap> map) {
        return new ReportDocument(
                head(approval, map.orElse(null)),
                summary(),
                figures(),
                report.developments().stream().map(this::event).toList(),
                report.needs().items().stream().map(this::need).toList(),
                report.relief().goods().stream().map(this::goods).toList(),
                orders(),
                crews(),
                report.decisions().stream().map(this::decision).toList(),
                sources());
    }

    private ReportDocument.Head head(Optional<ApprovedReport> approval, @Nullable ReportMap map) {
        return new ReportDocument.Head(
                report.incident(),
                report.facts().name(),
                approval.map(one -> reader.text("sitrep.number", Integer.toString(one.number())))
                        .orElseGet(() -> reader.text("sitrep.draft")),
                reader.text("sitrep.state", times.full(report.at())),
                approval.map(one -> reader.text("sitrep.approved", one.approvedBy(), times.full(one.approvedAt())))
                        .orElse(null),
                report.facts().exercise(),
                map);
    }

    private List<String> summary() {
        var facts = report.facts();
        var sentences = new ArrayList<String>();
        sentences.add(IncidentTypes.shipped().label(facts.type(), reader.locale()) + ". "
                + reader.textOr("incident.phase." + facts.phase(), facts.phase()) + ".");
        if (!facts.places().isEmpty()) {
            sentences.add(reader.text(
                    "sitrep.where", facts.places().stream().map(reader::place).collect(Collectors.joining("; "))));
        }
        sentences.add(
                facts.declaration().isEmpty()
                        ? reader.text("sitrep.undeclared")
                        : reader.text("sitrep.declared", facts.declaration()));
        return sentences;
    }

    private List<ReportDocument.Figure> figures() {
        var reports = report.reports();
        var figures = new ArrayList<ReportDocument.Figure>();
        for (var figure : List.of("affected", "displaced")) {
            report.needs()
                    .sum(figure)
                    .ifPresent(people -> figures.add(figure(numbers.format(people), figure, "needs", PEOPLE)));
        }
        figures.add(figure(numbers.format(reports.total()), "reports", "tickets", TICKETS));
        figures.add(figure(numbers.format(reports.darurat()), "darurat", "darurat", TICKETS));
        figures.add(figure(numbers.format(reports.open()), "open", "open", TICKETS));
        report.needs()
                .met()
                .ifPresent(met -> figures.add(
                        figure(reader.text("sitrep.percent", Math.round(met * 100)), "met", "needs", PEOPLE)));
        figures.add(figure(numbers.format(away()), "people", "orders", ORDERS));
        return figures;
    }

    private int away() {
        return report.relief().crews().stream()
                .filter(crew -> AWAY.contains(crew.state()))
                .mapToInt(SituationReport.CrewLine::people)
                .sum();
    }

    private ReportDocument.Figure figure(String value, String label, String rows, int source) {
        return new ReportDocument.Figure(value, reader.text("sitrep." + label), rows, source);
    }

    private ReportDocument.Event event(SituationReport.Development development) {
        var data = development.data();
        var text = development.source().equals("orders")
                ? said(development.kind(), List.of("order", "from", "to"), data)
                : logged(development.kind(), data);
        return new ReportDocument.Event(
                times.brief(development.at(), report.at()),
                text,
                development.source().equals("orders") ? ORDERS : LOG);
    }

    private String logged(String kind, Map<String, String> data) {
        var value = data.getOrDefault("value", "");
        return switch (kind) {
            case "phase" -> reader.text("sitrep.event.phase", reader.textOr("incident.phase." + value, value));
            case "declaration" ->
                reader.text("sitrep.event.declaration", value.isEmpty() ? reader.text("sitrep.event.none") : value);
            case "closed", "reopened" -> said(kind, List.of("actor", "reason", "reporters"), data);
            default -> said(kind, List.of("actor", "text", "reporters"), data);
        };
    }

    private String said(String kind, List<String> mentioned, Map<String, String> data) {
        return reader.textOr(
                "sitrep.event." + kind,
                kind,
                mentioned.stream().map(field -> data.getOrDefault(field, "–")).toArray());
    }

    private ReportDocument.Need need(SituationReport.NeedTotal total) {
        return new ReportDocument.Need(
                named(total),
                "needs:" + total.item(),
                amounts(total),
                report.needs().places().stream()
                        .filter(one -> one.item().equals(total.item()))
                        .map(one -> new ReportDocument.PlaceNeed(
                                reader.place(one.place()),
                                amounts(new SituationReport.NeedTotal(
                                        one.item(),
                                        one.needed(),
                                        one.delivered(),
                                        one.inTransit(),
                                        one.open(),
                                        one.goods()))))
                        .toList(),
                report.isUnknown(total.item()));
    }

    /// "Air minum (liter): 1.200 liter = 2.000 botol 600 ml".
    private String named(SituationReport.NeedTotal total) {
        var goods = total.goods();
        var name = items.ofNeed(total.item());
        return goods == null
                ? name
                : name + ": " + numbers.format(total.needed()) + " " + goods.needUnit() + " = " + items.goods(goods);
    }

    private ReportDocument.Amounts amounts(SituationReport.NeedTotal total) {
        return new ReportDocument.Amounts(
                numbers.format(total.needed()),
                known(total.item(), total.delivered()),
                known(total.item(), total.inTransit()),
                known(total.item(), total.open()));
    }

    private String known(String item, long quantity) {
        return report.isUnknown(item) ? "?" : numbers.format(quantity);
    }

    private ReportDocument.Goods goods(SituationReport.GoodsLine line) {
        return new ReportDocument.Goods(
                items.withUnit(line.item()),
                "goods:" + line.item(),
                numbers.format(line.ordered()),
                numbers.format(line.delivered()),
                numbers.format(line.inTransit()),
                numbers.format(line.waiting()),
                numbers.format(line.returned()),
                numbers.format(line.lost()));
    }

    private List<String> orders() {
        return report.relief().orders().stream()
                .map(order -> order.code() + " · " + reader.text("sitrep.sending.line", order.from(), order.to()) + ": "
                        + reader.text(
                                "sitrep.sending.since",
                                reader.text("sitrep.state." + order.state()),
                                times.brief(order.since(), report.at())))
                .toList();
    }

    private List<String> crews() {
        return report.relief().crews().stream()
                .collect(Collectors.groupingBy(SituationReport.CrewLine::kind, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> reader.text(
                        "sitrep.crews.line",
                        reader.textOr("resource.person-kind." + kind.getKey(), kind.getKey()),
                        kind.getValue().stream()
                                .map(crew -> reader.text(
                                        "sitrep.crews.state",
                                        numbers.format(crew.people()),
                                        reader.text("sitrep.state." + crew.state())))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private List<String> places() {
        return report.reports().places().stream()
                .map(place -> reader.text(
                        "sitrep.places.line",
                        place.place().isEmpty() ? reader.text("sitrep.places.unknown") : reader.place(place.place()),
                        numbers.format(place.reports())))
                .toList();
    }

    private String decision(SituationReport.Decision decision) {
        var data = decision.data();
        if (decision.kind().equals(SituationReport.Decision.CONTENT)) {
            var item = data.getOrDefault("item", "");
            return reader.text("sitrep.decision.content", items.name(item), items.unit(item), items.unitOfNeed(item));
        }
        return reader.text(
                "sitrep.decision." + decision.kind(),
                data.getOrDefault("order", ""),
                data.getOrDefault("people", data.getOrDefault("to", "")));
    }

    private List<ReportDocument.Source> sources() {
        var counts = records.needs().stream()
                .mapToInt(place -> place.counts().size())
                .sum();
        var places = places();
        var tickets = source(TICKETS, "tickets", records.tickets().size(), "tickets");
        return List.of(
                source(LOG, "log", records.incident().log().size(), null),
                places.isEmpty()
                        ? tickets
                        : new ReportDocument.Source(
                                TICKETS, tickets.text() + " (" + String.join("; ", places) + ")", tickets.rows()),
                source(ORDERS, "orders", records.orders().orders().size(), "orders"),
                source(STOCK, "stock", records.orders().moves().size(), "goods"),
                new ReportDocument.Source(
                        PEOPLE,
                        reader.text(
                                "sitrep.source.people",
                                numbers.format(counts),
                                report.needs().days() * 24),
                        "needs"));
    }

    private ReportDocument.Source source(int number, String kind, int rows, @Nullable String address) {
        return new ReportDocument.Source(number, reader.text("sitrep.source." + kind, numbers.format(rows)), address);
    }
}
