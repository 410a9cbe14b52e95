package id.tanggap.relief;

import java.math.BigDecimal;

/// The goods that meet a need of another unit: 2,000 bottles of 0.6 litres.
///
/// @param quantity base units
/// @param unit of the goods, such as `botol`
/// @param holds how much of `needUnit` one of them holds
public record NeededGoods(long quantity, String unit, BigDecimal holds, String needUnit) {

    public NeededGoods plus(NeededGoods other) {
        return new NeededGoods(quantity + other.quantity, unit, holds, needUnit);
    }
}
