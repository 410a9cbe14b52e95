package id.tanggap.api.stock;

import id.tanggap.access.Viewer;
import id.tanggap.api.InvalidRequestException;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.MovementKind;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.StockKeepers;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.item.StockAmount;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.item.StockUnit;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotCondition;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.lot.ReleaseRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the requests of programs and records their movements.
@Component
record StockMovementRecorder(StockLedger ledger, Sites sites, StockItems items, Lots lots) {

    private static final int MOST_GOODS = 200;

    /// @param key of the request, of this program
    /// @throws InvalidRequestException if a field cannot be used
    StockOutcome record(StockMovementRequest request, String key, Viewer program) {
        var kind = kind(request);
        var recording = new Recording(
                "api:" + program.name() + "@" + Objects.requireNonNullElse(program.balai(), "*") + ":" + key,
                program,
                Objects.requireNonNullElse(request.reason(), ""),
                Objects.requireNonNullElse(request.document(), ""));
        return switch (kind) {
            case RECEIPT -> receive(request, recording);
            case ISSUE -> ledger.issue(site("site", request.site()), out(request), recording);
            case TRANSFER_OUT ->
                ledger.depart(site("site", request.site()), site("to", request.to()), out(request), recording);
            case TRANSFER_IN -> ledger.arrive(of(request), goods(request), recording);
            case RETURN -> ledger.giveBack(of(request), goods(request), recording);
            case LOSS ->
                request.of() == null
                        ? ledger.lose(site("site", request.site()), goods(request), recording)
                        : ledger.loseInTransit(request.of(), goods(request), recording);
            case CORRECTION -> ledger.correct(of(request), recording);
            case ADJUSTMENT ->
                throw new InvalidRequestException("kind", "Adjustments are made by stock-taking and by imports");
            case DISPATCH, DELIVERY ->
                throw new InvalidRequestException("kind", "Goods of an order are moved by the order");
        };
    }

    private static MovementKind kind(StockMovementRequest request) {
        try {
            return MovementKind.of(Objects.requireNonNullElse(request.kind(), ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    "kind", "kind is receipt, issue, transfer-out, transfer-in, return, loss or correction");
        }
    }

    private Site site(String field, @Nullable String code) {
        return SiteCode.read(Objects.requireNonNullElse(code, ""))
                .flatMap(sites::find)
                .orElseThrow(() -> new InvalidRequestException(field, "No site has this code"));
    }

    private static long of(StockMovementRequest request) {
        if (request.of() == null) {
            throw new InvalidRequestException("of", "This kind goes on from another movement: give its id");
        }
        return request.of();
    }

    private Outgoing out(StockMovementRequest request) {
        var declaration = Objects.requireNonNullElse(request.declaration(), "").strip();
        return new Outgoing(
                goods(request),
                declaration.isEmpty() ? ReleaseGround.NONE : new ReleaseGround.Declaration(declaration),
                request.reservation());
    }

    /// Who may not record anything in a store makes no lots either.
    private StockOutcome receive(StockMovementRequest request, Recording recording) {
        var site = site("site", request.site());
        if (!StockKeepers.keeps(recording.by(), site)) {
            return StockOutcome.Refused.because(
                    "refused.stock.keeper", site.code().value());
        }
        return ledger.receive(site, goods(request), recording);
    }

    private List<LotAmount> goods(StockMovementRequest request) {
        var goods = Objects.requireNonNullElse(request.goods(), List.<StockMovementRequest.Goods>of());
        if (goods.isEmpty() || goods.size() > MOST_GOODS) {
            throw new InvalidRequestException("goods", "A movement has 1 to 200 goods");
        }
        var isReceipt = kind(request) == MovementKind.RECEIPT;
        var amounts = goods.stream().map(one -> amount(one, isReceipt)).toList();
        if (amounts.stream().map(LotAmount::lotId).distinct().count() != amounts.size()) {
            throw new InvalidRequestException("goods", "Each lot once");
        }
        return amounts;
    }

    private LotAmount amount(StockMovementRequest.Goods goods, boolean isReceipt) {
        if (goods.lot() == null && !isReceipt) {
            throw new InvalidRequestException("goods.lot", "Say which lot; balances list them, first expiry first");
        }
        var item = item(goods);
        try {
            var unit = StockUnit.of(Objects.requireNonNullElse(goods.unit(), ""));
            var quantity = new StockAmount(Objects.requireNonNullElse(goods.amount(), 0L), unit).of(item);
            if (quantity == 0) {
                throw new InvalidRequestException("goods.amount", "An amount is 1 or more");
            }
            return new LotAmount(goods.lot() == null ? lots.of(item.id(), terms(goods)) : goods.lot(), quantity);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    "goods",
                    "amount is 1 to 1,000,000,000; unit is base or pack; condition is good or damaged;"
                            + " release is free or declaration");
        }
    }

    private StockItem item(StockMovementRequest.Goods goods) {
        var lot = goods.lot() == null ? null : lots.byIds(List.of(goods.lot())).get(goods.lot());
        if (goods.lot() != null && lot == null) {
            throw new InvalidRequestException("goods.lot", "No lot has this id");
        }
        return (lot == null ? items.find(Objects.requireNonNullElse(goods.item(), "")) : items.find(lot.itemId()))
                .orElseThrow(() -> new InvalidRequestException("goods.item", "No item has this code"));
    }

    private static LotTerms terms(StockMovementRequest.Goods goods) {
        return new LotTerms(
                goods.procuredYear(),
                goods.expiresOn(),
                LotCondition.of(Objects.requireNonNullElse(goods.condition(), "good")),
                Objects.requireNonNullElse(goods.donor(), ""),
                ReleaseRule.of(Objects.requireNonNullElse(goods.release(), "free")));
    }
}
