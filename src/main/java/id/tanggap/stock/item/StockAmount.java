package id.tanggap.stock.item;

/// A number of goods together with its unit, as a person or a program said it: 3 packs are not 3 pieces.
///
/// @param number 0 to 1,000,000,000
public record StockAmount(long number, StockUnit unit) {

    private static final long MOST = 1_000_000_000;

    public StockAmount {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("An amount is 0 to 1,000,000,000, not " + number);
        }
    }

    public static StockAmount base(long number) {
        return new StockAmount(number, StockUnit.BASE);
    }

    public static StockAmount packs(long number) {
        return new StockAmount(number, StockUnit.PACK);
    }

    /// In base units of the item.
    public long of(StockItem item) {
        return switch (unit) {
            case BASE -> number;
            case PACK -> Math.multiplyExact(number, (long) item.packSize());
        };
    }
}
