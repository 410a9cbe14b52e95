package id.tanggap.stock.item;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// In what stores count an item, and how much of another unit is in it: a bottle, 0.6 litres.
///
/// @param content of a base unit; null if nobody said
public record ItemContent(String baseUnit, @Nullable Amount content) {

    /// @param number more than 0
    /// @param unit of needs, such as `liter`
    public record Amount(BigDecimal number, String unit) {
        public Amount {
            if (number.signum() <= 0) {
                throw new IllegalArgumentException("A base unit holds more than 0, not " + number);
            }
            number = number.stripTrailingZeros();
            if (number.scale() < 0) {
                number = number.setScale(0);
            }
        }

        /// `0.6 liter`, as the history keeps it.
        static Amount parse(String text) {
            var parts = text.split(" ", 2);
            return new Amount(new BigDecimal(parts[0]), parts[1]);
        }
    }

    /// How much of this unit a base unit is; empty if nobody said.
    public Optional<BigDecimal> in(String unit) {
        if (unit.equals(baseUnit)) {
            return Optional.of(BigDecimal.ONE);
        }
        return content == null || !content.unit().equals(unit) ? Optional.empty() : Optional.of(content.number());
    }
}
