package id.tanggap.command.stock;

import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.web.wording.PageReader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes a `StockFormatter` with the items as they are now; one statement.
@Component
record StockFormatters(StockItems items) {

    StockFormatter of(PageReader reader) {
        return new StockFormatter(
                reader, items.all().stream().collect(Collectors.toMap(StockItem::id, Function.identity())));
    }
}
