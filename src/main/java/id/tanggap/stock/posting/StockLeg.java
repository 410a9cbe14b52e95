package id.tanggap.stock.posting;

/// Goods of one lot that go from one account to another.
///
/// @param quantity in base units, more than 0
public record StockLeg(long lotId, StockAccount from, StockAccount to, long quantity) {

    private static final long MOST = 1_000_000_000_000L;

    public StockLeg {
        if (quantity <= 0 || quantity > MOST || from == to) {
            throw new IllegalArgumentException(
                    "lot %d: %d from %s to %s is no movement".formatted(lotId, quantity, from, to));
        }
    }

    /// What the store gains; negative if it loses.
    long gain() {
        return to == StockAccount.STORE ? quantity : from == StockAccount.STORE ? -quantity : 0;
    }

    public StockLeg reversed() {
        return new StockLeg(lotId, to, from, quantity);
    }
}
