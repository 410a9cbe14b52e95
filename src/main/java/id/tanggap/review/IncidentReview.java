package id.tanggap.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an incident was answered, until a full minute that is over. Texts are codes; pages word them.
///
/// This is also the JSON of the API: fields are added, never renamed.
///
/// @param at everything recorded until then counts
/// @param stock what stores sent, by store and item
/// @param needs by place and item
/// @param broken what was promised and not kept, oldest first
/// @param tickets what citizens were promised and not given, in numbers
/// @param lessons oldest first
public record IncidentReview(
        Subject subject,
        Instant at,
        Response response,
        List<StockUse> stock,
        List<NeedMet> needs,
        List<BrokenPromise> broken,
        List<TicketPromise> tickets,
        List<Lesson> lessons) {

    public IncidentReview {
        stock = List.copyOf(stock);
        needs = List.copyOf(needs);
        broken = List.copyOf(broken);
        tickets = List.copyOf(tickets);
        lessons = List.copyOf(lessons);
    }

    /// @param incident code, such as `K26-0007`
    /// @param zone of its first place
    public record Subject(String incident, String name, boolean exercise, String zone) {}

    /// How long each step took.
    ///
    /// @param milestones in the order of time
    /// @param orders oldest first
    /// @param spans every single time that was measured
    /// @param figures of the spans by kind
    public record Response(
            List<Milestone> milestones, List<OrderTimes> orders, List<Span> spans, List<SpanFigures> figures) {
        public Response {
            milestones = List.copyOf(milestones);
            orders = List.copyOf(orders);
            spans = List.copyOf(spans);
            figures = List.copyOf(figures);
        }
    }

    /// When something happened for the first time.
    ///
    /// @param kind `alert`, `report`, `proposed`, `opened`, `confirmed`, `ordered`, `departed`, `arrived`,
    ///     `delivered`, `met` or `closed`
    public record Milestone(String kind, Instant at) {}

    /// Each time is null until it has come.
    ///
    /// @param asked when its people were asked, or it was ready because it needed none
    /// @param delivered the first handover
    public record OrderTimes(
            String code,
            String from,
            String to,
            String state,
            Instant drafted,
            @Nullable Instant asked,
            @Nullable Instant departed,
            @Nullable Instant arrived,
            @Nullable Instant delivered) {}

    /// A step that took from one time to another.
    ///
    /// @param kind `decision` (first alert or report to opened), `order` (opened to drafted), `preparation`
    ///     (drafted to departed), `travel` (departed to arrived), `handover` (arrived to the first handover),
    ///     `whole` (drafted to the first handover) or `need` (opened to need met)
    /// @param of code of the order, or place and item of the need; empty for the incident
    public record Span(String kind, String of, Instant from, Instant to) {

        public long seconds() {
            return Duration.between(from, to).toSeconds();
        }
    }

    /// Of n spans in ascending order the median is number ⌈0.5 n⌉, the 90th percentile number ⌈0.9 n⌉ (nearest rank).
    public record SpanFigures(String kind, int count, long medianSeconds, long p90Seconds, long longestSeconds) {}

    /// What a store sent, in base units; corrected movements are left out.
    ///
    /// @param site code of the store
    /// @param sent delivered, returned, lost and in transit together
    public record StockUse(
            String site,
            String store,
            String item,
            long sent,
            long delivered,
            long returned,
            long lost,
            long inTransit) {}

    /// What a place needed of an item, and what it got, in the unit of the need.
    ///
    /// @param ordered by orders that were not cancelled
    /// @param share of the need that was handed over, 0 to 1
    /// @param metAt when what was handed over reached the need; null until then
    public record NeedMet(
            String place,
            String item,
            long needed,
            long ordered,
            long delivered,
            long inTransit,
            long returned,
            long lost,
            double share,
            @Nullable Instant metAt) {}

    /// @param kind `reservation` (expired before the goods left), `unanswered`, `unable`, `cancelled` or `overdue` (on
    ///     the way for more than a day)
    /// @param order code
    /// @param detail the item and quantity, or the kind of roster; may be empty
    public record BrokenPromise(String kind, String order, Instant at, String detail, long quantity) {}

    /// @param kind `clock` (a clock of an attached ticket ran out) or `update` (news did not reach the reporter)
    /// @param detail name of the clock, or state of the message
    public record TicketPromise(String kind, String detail, int tickets) {}
}
