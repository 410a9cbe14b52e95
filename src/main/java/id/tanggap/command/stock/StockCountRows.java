package id.tanggap.command.stock;

import id.tanggap.command.stock.StockPage.CountRow;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.count.StockCount;
import id.tanggap.stock.lot.Lot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rows of a stock-taking: what the books have, counted or not, then what was found beside them.
@Component
class StockCountRows {

    /// While it is open the numbers of the books are not shown: who knows them finds them.
    List<CountRow> of(StockCount count, List<LotLevel> books, StockFormatter words) {
        var lines = count.lines().stream()
                .collect(Collectors.toMap(line -> line.lot().id(), Function.identity()));
        var rows = new ArrayList<CountRow>();
        var shown = new HashSet<Long>();
        if (count.state().equals("open")) {
            for (var level : books) {
                shown.add(level.lot().id());
                rows.add(row(count, level.lot(), lines.get(level.lot().id()), words));
            }
        }
        count.lines().stream()
                .filter(line -> shown.add(line.lot().id()))
                .forEach(line -> rows.add(row(count, line.lot(), line, words)));
        return rows;
    }

    private static CountRow row(StockCount count, Lot lot, StockCount.@Nullable Line line, StockFormatter words) {
        var id = lot.itemId();
        var isOpen = count.state().equals("open");
        return new CountRow(
                lot.id(),
                words.name(id),
                words.lot(lot),
                line == null ? null : words.quantity(id, line.counted()),
                line == null || isOpen ? null : words.quantity(id, line.book()),
                line == null || isOpen ? null : words.change(id, line.difference()),
                line != null && !isOpen && line.difference() != 0,
                line == null || line.photo() == null ? null : "/stock/counts/" + count.id() + "/photos/" + lot.id(),
                line == null ? null : StockPageAssembler.joined(line.by().actor(), line.note()),
                words.item(id).baseUnit());
    }
}
