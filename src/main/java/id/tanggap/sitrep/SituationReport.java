package id.tanggap.sitrep;

import id.tanggap.dispatch.history.MovedGoods;
import id.tanggap.relief.NeededGoods;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is known of an incident at a minute, computed from records that only grow: the same minute gives the same
/// report. Texts are codes; the page and the PDF word them.
///
/// This is also the JSON of the command `sitrep`: fields are added, never renamed.
///
/// @param incident code, such as `K26-0007`
/// @param at the minute: everything recorded until then counts
/// @param zone of the incident's first place, as `Asia/Jakarta`
/// @param developments oldest first
/// @param needs of the people at that time
/// @param relief what was ordered and sent
/// @param decisions what waits for a person
public record SituationReport(
        String incident,
        Instant at,
        String zone,
        Facts facts,
        Reports reports,
        List<Development> developments,
        Needs needs,
        Relief relief,
        List<Decision> decisions) {

    public SituationReport {
        developments = List.copyOf(developments);
        decisions = List.copyOf(decisions);
    }

    /// Whether goods of this item were sent of which nobody said how much of the need they hold.
    public boolean isUnknown(String item) {
        return decisions.stream()
                .anyMatch(one -> one.kind().equals(Decision.CONTENT)
                        && item.equals(one.data().get("item")));
    }

    /// @param declaration of a state of emergency, as one line; empty without one
    /// @param places codes of areas
    public record Facts(
            String name, String type, String phase, String declaration, List<String> places, boolean exercise) {
        public Facts {
            places = List.copyOf(places);
        }
    }

    /// Reports of citizens.
    ///
    /// @param darurat of them, the most urgent
    /// @param open of them, not closed yet
    /// @param places by code of the kecamatan, or of the larger area if no kecamatan is known; most reports first
    public record Reports(int total, int darurat, int open, List<PlaceReports> places) {
        public Reports {
            places = List.copyOf(places);
        }
    }

    /// @param place code; empty for reports without a place
    public record PlaceReports(String place, int reports) {}

    /// Something that happened.
    ///
    /// @param source `log` of the incident, `tickets` or `orders`
    /// @param kind of the source
    /// @param data what its sentence mentions
    public record Development(Instant at, String source, String kind, Map<String, String> data) {
        public Development {
            data = Map.copyOf(data);
        }
    }

    /// People and what they need.
    ///
    /// @param days daily goods are for so many days
    /// @param people the figures that were chosen, by place and figure
    /// @param items by code of the item
    /// @param places by item and place
    public record Needs(int days, List<PeopleFigure> people, List<NeedTotal> items, List<PlaceNeed> places) {
        public Needs {
            places = List.copyOf(places);
            people = List.copyOf(people);
            items = List.copyOf(items);
        }

        /// The sum over all places; empty if nobody counted it.
        ///
        /// @param figure such as `displaced`
        public OptionalLong sum(String figure) {
            return people.stream()
                    .filter(one -> one.figure().equals(figure))
                    .mapToLong(PeopleFigure::number)
                    .reduce(Long::sum);
        }

        /// Part of what is needed that was handed over where it is needed, 0 to 1; empty if nothing is needed.
        public OptionalDouble met() {
            var needed = places.stream().mapToLong(PlaceNeed::needed).sum();
            return needed == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) places.stream()
                                    .mapToLong(item -> Math.min(item.needed(), item.delivered()))
                                    .sum()
                            / needed);
        }
    }

    /// @param place code
    /// @param figure such as `displaced`
    /// @param source `own`, `government`, `other` or `estimate`
    /// @param saidBy whose figure it is, in words; may be empty
    public record PeopleFigure(
            String place, String figure, long number, String source, String saidBy, Instant countedAt) {}

    /// Needs of one item over all places, in the unit of the need: sums of `PlaceNeed`, rounded once.
    ///
    /// @param open the sum of what each place lacks: goods for one place do not help another
    /// @param goods null if stores keep it in the need's unit, or nobody said what they keep
    public record NeedTotal(
            String item,
            long needed,
            long delivered,
            long inTransit,
            long open,
            @Nullable NeededGoods goods) {}

    /// Needs of one item in one place, in the unit of the need. An order counts for the smallest place that its area
    /// lies in.
    ///
    /// @param place code
    /// @param open what is neither handed over nor on the way
    /// @param goods as in `NeedTotal`
    public record PlaceNeed(
            String item,
            String place,
            long needed,
            long delivered,
            long inTransit,
            long open,
            @Nullable NeededGoods goods) {}

    /// What the ministry sends.
    ///
    /// @param goods by code of the item
    /// @param orders oldest first
    /// @param crews by kind of roster and state
    public record Relief(List<GoodsLine> goods, List<OrderLine> orders, List<CrewLine> crews) {
        public Relief {
            goods = List.copyOf(goods);
            orders = List.copyOf(orders);
            crews = List.copyOf(crews);
        }
    }

    /// Goods of one item that the ministry sends to the incident, in base units.
    ///
    /// @param item code of the item
    /// @param ordered by orders that were not cancelled
    /// @param sent delivered, returned, lost and in transit together
    public record GoodsLine(
            String item, long ordered, long sent, long delivered, long returned, long lost, long inTransit) {

        GoodsLine(String item, long ordered, MovedGoods moved) {
            this(item, ordered, moved.sent(), moved.delivered(), moved.returned(), moved.lost(), moved.inTransit());
        }

        /// What was ordered and has not left.
        public long waiting() {
            return Math.max(0, ordered - sent);
        }
    }

    /// @param state code of `DispatchState`
    /// @param since when it came into its state
    public record OrderLine(String code, String state, Instant since, String from, String to) {}

    /// @param kind of the roster, such as `tagana`
    /// @param state code of `DispatchState`
    public record CrewLine(String kind, String state, int people) {}

    /// @param kind `unanswered`, `conflict`, `in-transit`, `undeclared` or `content` (nobody said how much of a need
    ///     the goods meet that were sent)
    public record Decision(String kind, Map<String, String> data) {

        public static final String CONTENT = "content";

        public Decision {
            data = Map.copyOf(data);
        }
    }
}
