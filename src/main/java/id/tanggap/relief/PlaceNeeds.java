package id.tanggap.relief;

import id.tanggap.needs.NeedLine;
import id.tanggap.stock.item.ItemContent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the people of one place need.
///
/// @param counts the figures that the needs are computed from; empty if the base was not counted
/// @param chosen ids of the counts that a person chose, whatever comes later
/// @param rows empty if the base was not counted
public record PlaceNeeds(String place, ReliefBase base, List<PeopleCount> counts, Set<Long> chosen, List<Row> rows) {

    public PlaceNeeds {
        chosen = Set.copyOf(chosen);
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    /// @param exact unrounded, for the days that were asked for
    /// @param edit null if nobody changed it
    /// @param goods what stores keep of the item; null if they keep none
    public record Row(
            NeedLine line,
            BigDecimal exact,
            @Nullable NeedEdit edit,
            @Nullable ItemContent goods) {

        /// Whole units of the need.
        public long computed() {
            return NeedLine.whole(exact);
        }

        public long needed() {
            var edited = edit == null ? null : edit.quantity();
            return edited == null ? computed() : edited;
        }

        /// In which the need is counted.
        public String unit() {
            return line.norm().amount().unit();
        }

        /// Whether stores keep it and it is known how much of the need a base unit of it meets.
        public boolean isStocked() {
            return content().isPresent();
        }

        /// Whether stores keep it in another unit, and nobody said how much of the need a base unit of it meets.
        public boolean isUnknown() {
            return goods != null && content().isEmpty();
        }

        private Optional<BigDecimal> content() {
            return goods == null ? Optional.empty() : goods.in(unit());
        }

        /// Whole base units of the goods that meet the need, rounded up once; empty if not stocked.
        public OptionalLong goodsNeeded() {
            var edited = edit == null ? null : edit.quantity();
            var quantity = edited == null ? exact : BigDecimal.valueOf(edited);
            return content()
                    .map(one -> OptionalLong.of(NeedLine.whole(quantity.divide(one, MathContext.DECIMAL128))))
                    .orElse(OptionalLong.empty());
        }

        /// The goods in their own unit; null if stores keep them in the need's unit, or it is not stocked.
        public @Nullable NeededGoods otherGoods() {
            var quantity = goodsNeeded();
            return goods == null || quantity.isEmpty() || goods.baseUnit().equals(unit())
                    ? null
                    : new NeededGoods(quantity.getAsLong(), goods.baseUnit(), measured(1), unit());
        }

        /// Base units of the goods in the need's unit; nothing if nobody said what they hold.
        public BigDecimal measured(long baseUnits) {
            return content().orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(baseUnits));
        }

        /// @param delivered base units that were handed over
        /// @param inTransit base units on the way
        public ServedNeed served(long delivered, long inTransit) {
            return new ServedNeed(
                    needed(),
                    measured(delivered),
                    measured(inTransit),
                    !isUnknown() || (delivered == 0 && inTransit == 0));
        }
    }
}
