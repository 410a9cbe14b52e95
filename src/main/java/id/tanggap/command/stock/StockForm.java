package id.tanggap.command.stock;

import id.tanggap.access.Viewer;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.item.StockAmount;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockUnit;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.WholeNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;

/// The fields of a form about stock, as they were sent. What cannot be read is a `WrongFieldException` with the key
/// of a message.
///
/// @param path the variables of its address
record StockForm(Map<String, String> path, Map<String, String> fields) {

    StockForm {
        path = Map.copyOf(path);
        fields = Map.copyOf(fields);
    }

    String place(String variable) {
        return path.getOrDefault(variable, "");
    }

    /// @throws ResponseStatusException 404 if the address has no number there
    long number(String variable) {
        try {
            return Long.parseLong(place(variable));
        } catch (NumberFormatException e) {
            throw HttpErrors.notFound();
        }
    }

    /// The key of this form, so that it is recorded once; a new one if it was not sent yet.
    String key() {
        return text("key").isEmpty() ? UUID.randomUUID().toString() : text("key");
    }

    /// Puts what was filled in into the model, with the key.
    void show(Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("key", key());
    }

    /// A field of a form that a person has to mend.
    static final class WrongFieldException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String key;

        WrongFieldException(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    Recording recording(Viewer by) {
        var key = text("key");
        if (key.isEmpty()) {
            throw new WrongFieldException("stock.problem.reload");
        }
        try {
            return new Recording("page:" + by.userId() + ":" + key, by, text("reason"), text("document"));
        } catch (IllegalArgumentException e) {
            throw new WrongFieldException("stock.problem.long");
        }
    }

    ReleaseGround ground() {
        if (!text("override").isEmpty()) {
            return new ReleaseGround.Overridden(text("override"));
        }
        return text("declaration").isEmpty() ? ReleaseGround.NONE : new ReleaseGround.Declaration(text("declaration"));
    }

    /// The amount in base units.
    ///
    /// @param suffix of the fields `amount` and `unit`
    long amount(StockItem item, String suffix) {
        return given(item, suffix).orElseThrow(() -> new WrongFieldException("stock.problem.amount"));
    }

    /// Empty if nothing is in the field.
    Optional<Long> given(StockItem item, String suffix) {
        var text = text("amount" + suffix);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var amount = WholeNumber.of(text).orElseThrow(() -> new WrongFieldException("stock.problem.amount"));
        try {
            var unit = text("unit" + suffix).equals("pack") ? StockUnit.PACK : StockUnit.BASE;
            return Optional.of(new StockAmount(amount, unit).of(item));
        } catch (IllegalArgumentException tooMuch) {
            throw new WrongFieldException("stock.problem.amount");
        }
    }

    /// A lot whose amount a form asks for.
    record Asked(long lotId, StockItem item) {}

    /// The lots with an amount above 0; at least one.
    List<LotAmount> goods(Collection<Asked> lots) {
        var goods = new ArrayList<LotAmount>();
        for (var lot : lots) {
            given(lot.item(), "-" + lot.lotId())
                    .filter(quantity -> quantity > 0)
                    .ifPresent(quantity -> goods.add(new LotAmount(lot.lotId(), quantity)));
        }
        if (goods.isEmpty()) {
            throw new WrongFieldException("stock.problem.nothing");
        }
        return goods;
    }
}
