package id.tanggap.command.relief;

import id.tanggap.audit.ExportLog;
import id.tanggap.command.item.ItemNames;
import id.tanggap.command.item.PlaceCells;
import id.tanggap.command.item.TableResponse;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.stock.item.StockItems;
import id.tanggap.table.TableField;
import id.tanggap.web.request.ViewerRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The needs of an incident by place and item as a CSV file with HXL tags, quantities in the unit of the need, and in
/// base units of the goods that meet it.
@Controller
class NeedsExportController {

    private static final List<TableField> FIELDS = Stream.concat(
                    PlaceCells.FIELDS.stream(),
                    Stream.of(
                            TableField.optional("item", "#item+code", "Kode barang", "Item code"),
                            TableField.optional("name", "#item+name", "Barang", "Item"),
                            TableField.optional("unit", "#item+unit", "Satuan", "Unit"),
                            TableField.optional("needed", "#inneed+num", "Perlu", "Needed"),
                            TableField.optional("days", "#date+days+num", "Untuk hari", "For days"),
                            TableField.optional("base", "#population+type", "Dasar", "Base"),
                            TableField.optional("people", "#population+num", "Jumlah dasar", "Base number"),
                            TableField.optional("section", "#meta+section", "Bagian", "Section"),
                            TableField.optional("edition", "#meta+edition", "Edisi", "Edition"),
                            TableField.optional("goods", "#inneed+goods+num", "Barang perlu", "Goods needed"),
                            TableField.optional("goods-unit", "#item+goods+unit", "Satuan barang", "Unit of goods")))
            .toList();

    private final ReliefPages pages;
    private final ReliefNeeds needs;
    private final StockItems items;
    private final TableResponse tables;

    NeedsExportController(ReliefPages pages, ReliefNeeds needs, StockItems items, TableResponse tables) {
        this.pages = pages;
        this.needs = needs;
        this.items = items;
        this.tables = tables;
    }

    @GetMapping("/incidents/{code}/needs/export")
    void file(
            @PathVariable String code,
            @RequestParam(defaultValue = "3") String days,
            ViewerRequest request,
            HttpServletResponse response)
            throws IOException {
        var incident = pages.incident(code);
        var wanted = ReliefPages.days(days);
        var names = ItemNames.of(items, request.reader());
        var rows = needs.table(incident, wanted).stream()
                .flatMap(place -> place.rows().stream().map(row -> cells(place.place(), row, wanted, names)))
                .toList();
        var file = request.reader().text("relief.file") + "-" + incident.code().value() + ".csv";
        tables.write(
                new TableResponse.Table(new ExportLog.File("needs", file), FIELDS, rows), request.locale(), response);
    }

    private static Map<String, String> cells(String place, PlaceNeeds.Row row, int days, ItemNames names) {
        var line = row.line();
        var cells = new HashMap<>(PlaceCells.of(place, names.reader()));
        cells.put("item", line.item());
        cells.put("name", names.name(line.item()));
        cells.put("unit", line.norm().amount().unit());
        cells.put("needed", Long.toString(row.needed()));
        cells.put("days", line.oneTime() ? "" : Integer.toString(days));
        cells.put("base", line.base());
        cells.put("people", line.counted().stripTrailingZeros().toPlainString());
        cells.put("section", line.norm().source().section());
        cells.put("edition", line.edition());
        cells.put(
                "goods",
                row.goodsNeeded().stream().mapToObj(Long::toString).findFirst().orElse(""));
        cells.put("goods-unit", row.isStocked() ? names.unit(line.item()) : "");
        return cells;
    }
}
