package id.tanggap.command.stock;

import id.tanggap.audit.ExportLog;
import id.tanggap.audit.OpenExport;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.balance.StockBalances;
import id.tanggap.stock.balance.StockFilter;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.table.StockTable;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.request.ViewerRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/// All stock as a CSV file with HXL hashtags, which the import reads back.
@Controller
class StockExportController {

    private static final int PAGE = 1000;
    private static final String FILE = "stok.csv";

    private final StockBalances balances;
    private final StockItems items;
    private final StockVicinities vicinities;
    private final ExportLog exports;

    StockExportController(StockBalances balances, StockItems items, StockVicinities vicinities, ExportLog exports) {
        this.balances = balances;
        this.items = items;
        this.vicinities = vicinities;
        this.exports = exports;
    }

    @GetMapping("/stock/export")
    void file(StockController.FilterForm form, ViewerRequest request, HttpServletResponse response) throws IOException {
        var vicinity = vicinities.read(form, request.reader());
        if (vicinity.asked().isWrong()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, vicinity.asked().problem());
        }
        response.setContentType("text/csv; charset=utf-8; header=present");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(FILE).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (var export = exports.begin(new ExportLog.File("stock", FILE));
                var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            write(form.filter(vicinity), new HxlWriter(StockTable.FIELDS, request.locale(), out), export);
        }
    }

    private void write(StockFilter filter, HxlWriter out, OpenExport export) {
        Map<Long, StockItem> known = items.all().stream().collect(Collectors.toMap(StockItem::id, Function.identity()));
        var after = StockBalances.Key.START;
        for (var page = balances.page(after, PAGE, filter);
                !page.isEmpty();
                page = balances.page(after, PAGE, filter)) {
            out.writeAll(page.stream().map(level -> cells(level, known)).toList());
            export.add(page.size());
            var last = page.getLast();
            after = new StockBalances.Key(last.siteId(), last.lot().id());
        }
        out.flush();
        export.finish();
    }

    private static Map<String, String> cells(LotLevel level, Map<Long, StockItem> known) {
        var item = Objects.requireNonNull(known.get(level.lot().itemId()));
        var terms = level.lot().terms();
        return Map.of(
                "site", level.siteCode(),
                "item", item.code(),
                "quantity", Long.toString(level.quantity()),
                "unit", item.baseUnit(),
                "year", Objects.toString(terms.procuredYear(), ""),
                "expires", Objects.toString(terms.expiresOn(), ""),
                "condition", terms.condition().code(),
                "donor", terms.donor(),
                "release", terms.release().code());
    }
}
