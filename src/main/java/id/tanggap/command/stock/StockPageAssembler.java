package id.tanggap.command.stock;

import id.tanggap.command.stock.StockPage.Amount;
import id.tanggap.command.stock.StockPage.CardRow;
import id.tanggap.command.stock.StockPage.LevelRow;
import id.tanggap.command.stock.StockPage.LineRow;
import id.tanggap.command.stock.StockPage.LotRow;
import id.tanggap.command.stock.StockPage.MovementRow;
import id.tanggap.command.stock.StockPage.ReservationRow;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.balance.ItemLevel;
import id.tanggap.stock.balance.LotLevel;
import id.tanggap.stock.balance.SiteLevel;
import id.tanggap.stock.ledger.StockCard;
import id.tanggap.stock.ledger.StockMovement;
import id.tanggap.stock.lot.Lot;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.reservation.Reservation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what the room of stock says into the rows of its pages.
@Component
record StockPageAssembler(Sites sites, Lots lots) {

    private static Amount amount(long itemId, long quantity, StockFormatter words) {
        return new Amount(words.quantity(itemId, quantity), words.packs(itemId, quantity), quantity == 0);
    }

    private static String ifAny(long itemId, long quantity, StockFormatter words) {
        return quantity == 0 ? "" : words.quantity(itemId, quantity);
    }

    static LevelRow level(ItemLevel level, StockFormatter words) {
        var id = level.itemId();
        return new LevelRow(
                words.item(id).code(),
                words.name(id),
                level.stores() == 0 ? null : words.reader().text("stock.stores", level.stores()),
                amount(id, level.quantity(), words),
                level.quantity() == 0 ? "" : words.number(level.free()),
                ifAny(id, level.reserved(), words),
                ifAny(id, level.inTransit(), words),
                ifAny(id, level.expiring(), words),
                ifAny(id, level.unusable(), words),
                level.belowMinimum() == 0 ? null : words.reader().text("stock.low.stores", level.belowMinimum()));
    }

    static LevelRow level(SiteLevel level, StockFormatter words) {
        var id = level.itemId();
        var expiry = level.firstExpiry();
        return new LevelRow(
                level.siteCode(),
                words.name(id),
                level.siteName(),
                amount(id, level.quantity(), words),
                words.number(level.free()),
                ifAny(id, level.reserved(), words),
                level.minimum() == 0 ? "" : words.number(level.minimum()),
                expiry == null ? "" : words.reader().day(expiry),
                ifAny(id, level.unusable(), words),
                level.belowMinimum() ? words.reader().text("stock.low") : null);
    }

    /// @param levels by item, in the order in which they go out
    static List<LotRow> lots(List<LotLevel> levels, StockFormatter words) {
        var seen = new HashSet<Long>();
        var today = LotTerms.day(words.reader().now());
        var number = levels.stream()
                .collect(Collectors.groupingBy(level -> level.lot().itemId(), Collectors.counting()));
        return levels.stream()
                .map(level -> {
                    var item = level.lot().itemId();
                    var first = level.free() > 0 && level.lot().terms().usable(today) && seen.add(item);
                    return lot(level, first && number.getOrDefault(item, 0L) > 1, words);
                })
                .toList();
    }

    private static LotRow lot(LotLevel level, boolean first, StockFormatter words) {
        var id = level.lot().itemId();
        var item = words.item(id);
        return new LotRow(
                level.lot().id(),
                words.name(id),
                words.lot(level.lot()),
                words.tone(level.lot().terms()),
                amount(id, level.quantity(), words),
                words.quantity(id, level.free()),
                ifAny(id, level.reserved(), words),
                first,
                item.baseUnit(),
                item.packSize() == 1
                        ? ""
                        : words.reader().text("stock.pack", item.pack().unit(), item.packSize()));
    }

    /// Two statements, however many there are.
    List<MovementRow> movements(List<StockMovement> movements, StockFormatter words) {
        var stores = sites.byIds(movements.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.siteId()), Stream.ofNullable(one.otherSiteId())))
                .distinct()
                .toList());
        var known = lots.byIds(movements.stream()
                .flatMap(one -> one.lines().stream())
                .map(StockMovement.Line::lotId)
                .distinct()
                .toList());
        return movements.stream().map(one -> row(one, stores, known, words)).toList();
    }

    private static MovementRow row(
            StockMovement one, Map<Long, Site> stores, Map<Long, Lot> known, StockFormatter words) {
        var note = one.note();
        return new MovementRow(
                one.id(),
                words.reader().full(one.at()),
                words.reader().text("stock.kind." + one.kind().code()),
                name(one.siteId(), stores),
                one.otherSiteId() == null ? null : name(one.otherSiteId(), stores),
                one.lines().stream().map(line -> line(line, known, words)).toList(),
                joined(note.reason(), note.document()),
                note.actor(),
                note.ground() == null
                        ? null
                        : words.reader().text("stock.ground." + note.ground(), String.valueOf(note.groundNote())),
                one.lines().stream().anyMatch(line -> line.outstanding() != null && line.outstanding() > 0));
    }

    private static String name(long siteId, Map<Long, Site> stores) {
        var site = stores.get(siteId);
        return site == null ? "?" : site.name();
    }

    static String joined(String... words) {
        return String.join(
                " · ", Stream.of(words).filter(word -> !word.isEmpty()).toList());
    }

    private static LineRow line(StockMovement.Line line, Map<Long, Lot> known, StockFormatter words) {
        var lot = known.get(line.lotId());
        var rest = line.outstanding() == null ? 0 : line.outstanding();
        return new LineRow(
                line.lotId(),
                words.name(line.itemId()),
                lot == null ? "" : words.lot(lot),
                words.quantity(line.itemId(), line.quantity()),
                rest == 0 ? "" : words.quantity(line.itemId(), rest),
                rest,
                words.item(line.itemId()).baseUnit());
    }

    List<CardRow> card(long itemId, List<StockCard.Line> lines, StockFormatter words) {
        var stores = sites.byIds(lines.stream()
                .map(StockCard.Line::otherSiteId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        var known =
                lots.byIds(lines.stream().map(StockCard.Line::lotId).distinct().toList());
        return lines.stream()
                .map(line -> new CardRow(
                        line.movementId(),
                        words.reader().full(line.at()),
                        words.reader().text("stock.kind." + line.kind().code()),
                        words.lot(Objects.requireNonNull(known.get(line.lotId()))),
                        line.quantity() > 0 ? words.number(line.quantity()) : "",
                        line.quantity() < 0 ? words.number(-line.quantity()) : "",
                        words.quantity(itemId, line.balance()),
                        joined(
                                other(line.otherSiteId(), stores),
                                line.words().reason(),
                                line.words().document(),
                                line.words().actor())))
                .toList();
    }

    private static String other(@Nullable Long siteId, Map<Long, Site> stores) {
        return siteId == null ? "" : name(siteId, stores);
    }

    static List<ReservationRow> reservations(Collection<Reservation> reservations, StockFormatter words) {
        return reservations.stream()
                .map(one -> new ReservationRow(
                        one.id(),
                        words.name(one.itemId()),
                        words.quantity(one.itemId(), one.held()),
                        one.forWhat(),
                        words.reader().full(one.expiresAt()),
                        one.actor()))
                .toList();
    }
}
