package id.tanggap.sitrep;

import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.relief.NeededGoods;
import id.tanggap.relief.PlaceNeeds;
import id.tanggap.relief.ServedNeed;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A need of one place, or of several together, before it is rounded: half a litre here and half a litre there are one.
///
/// @param code of the place; of one of them for several
record ExactNeed(
        String item,
        String code,
        long needed,
        BigDecimal delivered,
        BigDecimal inTransit,
        BigDecimal open,
        @Nullable NeededGoods goods) {

    static ExactNeed of(String code, PlaceNeeds.Row row, MovedGoods moved) {
        var served = row.served(moved.delivered(), moved.inTransit());
        return new ExactNeed(
                row.line().item(),
                code,
                served.needed(),
                served.delivered(),
                served.inTransit(),
                served.open(),
                row.otherGoods());
    }

    ExactNeed plus(ExactNeed other) {
        return new ExactNeed(
                item,
                code,
                needed + other.needed,
                delivered.add(other.delivered),
                inTransit.add(other.inTransit),
                open.add(other.open),
                goods == null || other.goods == null ? null : goods.plus(other.goods));
    }

    SituationReport.PlaceNeed place() {
        return new SituationReport.PlaceNeed(
                item,
                code,
                needed,
                ServedNeed.met(delivered),
                ServedNeed.met(inTransit),
                ServedNeed.lacking(open),
                goods);
    }

    SituationReport.NeedTotal total() {
        return new SituationReport.NeedTotal(
                item, needed, ServedNeed.met(delivered), ServedNeed.met(inTransit), ServedNeed.lacking(open), goods);
    }
}
