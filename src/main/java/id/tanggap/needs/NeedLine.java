package id.tanggap.needs;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much of an item is needed: for one day, or once.
///
/// @param quantity unrounded; of the day, or the whole if the norm's period is once
/// @param base what the norm was multiplied with: `displaced`, `households`, `under2`
/// @param counted how many of the base
/// @param estimated true if households were not counted but taken as people / 5
/// @param perPerson quantity for each person of the people asked for, unrounded; 0 if there is nobody
public record NeedLine(
        Norm norm,
        BigDecimal quantity,
        String base,
        BigDecimal counted,
        boolean estimated,
        BigDecimal perPerson,
        String edition) {

    public String item() {
        return norm.item();
    }

    public boolean oneTime() {
        return norm.period() == NormPeriod.ONCE;
    }

    /// Whole units to send for so many days; rounded up once, at the end.
    public long toSend(int days) {
        return whole(forDays(days));
    }

    /// For so many days, unrounded.
    public BigDecimal forDays(int days) {
        return oneTime() ? quantity : quantity.multiply(BigDecimal.valueOf(days));
    }

    /// Whole units of an unrounded quantity; the last one even if only a part of it is needed.
    public static long whole(BigDecimal quantity) {
        // one part in 10^12: what dividing by 30 or 5 leaves must not become a unit more
        return quantity.setScale(12, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /// Whole packs for so many days; rounded up once, from the unrounded quantity.
    public long packsToSend(int days, int packSize) {
        return Math.ceilDiv(toSend(days), packSize);
    }
}
