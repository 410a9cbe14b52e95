package id.tanggap.command.sitrep;

import id.tanggap.command.item.ItemNames;
import id.tanggap.command.item.PlaceCells;
import id.tanggap.sitrep.SituationReport;
import id.tanggap.sitrep.SituationReport.PeopleFigure;
import id.tanggap.table.TableField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of a situation report as tables with HXL tags. Times are in UTC (ISO 8601), needs in their own unit.
final class ReportTables {

    private static final TableField AT = TableField.optional("at", "#date", "Keadaan pada", "As of");

    private static final List<TableField> PEOPLE = fields(
            TableField.optional("affected", "#affected", "Terdampak", "Affected"),
            TableField.optional("displaced", "#affected+displaced", "Mengungsi", "Displaced"),
            TableField.optional("sheltered", "#affected+sheltered", "Di penampungan", "Sheltered"),
            TableField.optional("households", "#affected+hh", "Keluarga", "Households"),
            TableField.optional("under2", "#affected+infants", "Di bawah 2 tahun", "Under 2"),
            TableField.optional("under5", "#affected+children", "Di bawah 5 tahun", "Under 5"),
            TableField.optional("women", "#affected+f", "Perempuan", "Women"),
            TableField.optional("elderly", "#affected+elderly", "Lanjut usia", "Elderly"),
            TableField.optional("disabled", "#affected+disabled", "Penyandang disabilitas", "Disabled"),
            TableField.optional("source", "#meta+source", "Sumber", "Source"));

    private static final List<TableField> NEEDS = fields(
            TableField.optional("item", "#item+code", "Kode barang", "Item code"),
            TableField.optional("name", "#item+name", "Barang", "Item"),
            TableField.optional("unit", "#item+unit", "Satuan", "Unit"),
            TableField.optional("needed", "#inneed+num", "Perlu", "Needed"),
            TableField.optional("delivered", "#reached+num", "Diserahkan", "Handed over"),
            TableField.optional("transit", "#output+transit+num", "Di jalan", "On the way"),
            TableField.optional("open", "#inneed+open+num", "Belum", "Open"));

    private static final List<TableField> REPORTS =
            fields(TableField.optional("reports", "#indicator+reports+num", "Laporan warga", "Reports of citizens"));

    private final SituationReport report;
    private final ItemNames items;

    ReportTables(SituationReport report, ItemNames items) {
        this.report = report;
        this.items = items;
    }

    private static List<TableField> fields(TableField... own) {
        return Stream.of(Stream.of(AT), PlaceCells.FIELDS.stream(), Stream.of(own))
                .flatMap(some -> some)
                .toList();
    }

    record Table(List<TableField> fields, List<Map<String, String>> rows) {}

    /// @param name `needs`, `people` or `reports`
    Optional<Table> table(String name) {
        return switch (name) {
            case "needs" ->
                Optional.of(new Table(
                        NEEDS, report.needs().places().stream().map(this::need).toList()));
            case "people" -> Optional.of(new Table(PEOPLE, people()));
            case "reports" ->
                Optional.of(new Table(
                        REPORTS,
                        report.reports().places().stream()
                                .map(one -> row(one.place(), Map.of("reports", Integer.toString(one.reports()))))
                                .toList()));
            default -> Optional.empty();
        };
    }

    private Map<String, String> need(SituationReport.PlaceNeed need) {
        return row(
                need.place(),
                Map.of(
                        "item", need.item(),
                        "name", items.name(need.item()),
                        "unit", items.unitOfNeed(need.item()),
                        "needed", Long.toString(need.needed()),
                        "delivered", known(need.item(), need.delivered()),
                        "transit", known(need.item(), need.inTransit()),
                        "open", known(need.item(), need.open())));
    }

    private String known(String item, long quantity) {
        return report.isUnknown(item) ? "" : Long.toString(quantity);
    }

    /// One row for each place.
    private List<Map<String, String>> people() {
        return report.needs().people().stream()
                .collect(Collectors.groupingBy(PeopleFigure::place, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(place -> row(place.getKey(), figures(place.getValue())))
                .toList();
    }

    private static Map<String, String> figures(List<PeopleFigure> figures) {
        var cells = new HashMap<String, String>();
        figures.forEach(one -> cells.put(one.figure(), Long.toString(one.number())));
        cells.put(
                "source",
                figures.stream()
                        .map(one -> (one.source() + " " + one.saidBy()).strip())
                        .distinct()
                        .collect(Collectors.joining("; ")));
        return cells;
    }

    private Map<String, String> row(String place, Map<String, String> own) {
        var cells = new HashMap<>(own);
        cells.put("at", report.at().toString());
        cells.putAll(PlaceCells.of(place, items.reader()));
        return cells;
    }
}
