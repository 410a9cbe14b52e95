package id.tanggap.relief;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What is met of a need, in the need's unit: 1,000 bottles of 0.6 litres are 600 litres. Nothing is rounded but what
/// the methods say.
///
/// @param known false if goods were sent of which nobody said how much of the need's unit they hold: none is counted
public record ServedNeed(long needed, BigDecimal delivered, BigDecimal inTransit, boolean known) {

    /// What is neither handed over nor on the way; never less than nothing.
    public BigDecimal open() {
        return BigDecimal.valueOf(needed)
                .subtract(delivered)
                .subtract(inTransit)
                .max(BigDecimal.ZERO);
    }

    /// Part of the need that was handed over, 0 to 1.
    public double share() {
        return needed <= 0 ? 0 : Math.min(1, delivered.doubleValue() / needed);
    }

    /// Full units that are there: what is not whole is not counted as met.
    public static long met(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.FLOOR).longValue();
    }

    /// Units that are lacking, the last one even if only a part of it is.
    public static long lacking(BigDecimal quantity) {
        return quantity.setScale(0, RoundingMode.CEILING).longValue();
    }
}
