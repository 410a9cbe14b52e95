package id.tanggap.command.review;

import id.tanggap.command.item.ItemNames;
import id.tanggap.review.IncidentReview;
import id.tanggap.review.IncidentReview.BrokenPromise;
import id.tanggap.review.IncidentReview.Milestone;
import id.tanggap.review.IncidentReview.NeedMet;
import id.tanggap.review.IncidentReview.SpanFigures;
import id.tanggap.review.IncidentReview.TicketPromise;
import id.tanggap.review.Lesson;
import id.tanggap.web.wording.LocalTimeFormatter;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words a review in the reader's language and the zone of the incident.
final class ReviewWording {

    private static final String NONE = "–";

    private final IncidentReview review;
    private final ItemNames items;
    private final PageReader reader;
    private final LocalTimeFormatter times;
    private final NumberFormat numbers;

    ReviewWording(IncidentReview review, ItemNames items) {
        this.review = review;
        this.items = items;
        this.reader = items.reader();
        this.times = reader.in(ZoneId.of(review.subject().zone()));
        this.numbers = NumberFormat.getIntegerInstance(reader.locale());
    }

    ReviewPage page() {
        return new ReviewPage(
                head(),
                figures(),
                steps(),
                review.response().figures().stream().map(this::times).toList(),
                review.response().orders().stream().map(this::order).toList(),
                needs(),
                stock(),
                broken(),
                review.lessons().stream().map(this::lesson).toList());
    }

    private ReviewPage.Head head() {
        var subject = review.subject();
        return new ReviewPage.Head(
                subject.incident(),
                subject.name(),
                subject.exercise(),
                reader.text("review.state", times.full(review.at())));
    }

    private List<ReviewPage.Figure> figures() {
        var figures = new ArrayList<ReviewPage.Figure>();
        for (var kind : List.of("decision", "whole")) {
            review.response().figures().stream()
                    .filter(one -> one.kind().equals(kind))
                    .forEach(one -> figures.add(new ReviewPage.Figure(
                            duration(one.medianSeconds()), reader.text("review.figure." + kind), "span:" + kind)));
        }
        var needed = review.needs().stream().mapToLong(NeedMet::needed).sum();
        if (needed > 0) {
            var met = review.needs().stream()
                    .mapToLong(need -> Math.min(need.needed(), need.delivered()))
                    .sum();
            figures.add(new ReviewPage.Figure(
                    reader.text("review.percent", met * 100 / needed), reader.text("review.figure.met"), null));
        }
        figures.add(new ReviewPage.Figure(numbers.format(promises()), reader.text("review.figure.broken"), null));
        return figures;
    }

    private long promises() {
        return review.broken().size()
                + review.tickets().stream().mapToLong(TicketPromise::tickets).sum();
    }

    private List<ReviewPage.Step> steps() {
        var steps = review.response().milestones();
        return steps.stream().map(step -> step(step, steps.getFirst())).toList();
    }

    private ReviewPage.Step step(Milestone step, Milestone first) {
        var after = Duration.between(first.at(), step.at());
        return new ReviewPage.Step(
                reader.text("review.step." + step.kind()),
                times.brief(step.at(), review.at()),
                after.isZero() ? "" : reader.text("review.after", reader.duration(after)));
    }

    private ReviewPage.Times times(SpanFigures figures) {
        return new ReviewPage.Times(
                reader.text("review.span." + figures.kind()),
                "span:" + figures.kind(),
                figures.count(),
                duration(figures.medianSeconds()),
                duration(figures.p90Seconds()),
                duration(figures.longestSeconds()));
    }

    private String duration(long seconds) {
        return reader.duration(Duration.ofSeconds(seconds));
    }

    private ReviewPage.Order order(IncidentReview.OrderTimes order) {
        return new ReviewPage.Order(
                order.code(),
                reader.text("sitrep.sending.line", order.from(), order.to()),
                reader.text("sitrep.state." + order.state()),
                Stream.of(
                                time(order.drafted()),
                                time(order.asked()),
                                time(order.departed()),
                                time(order.arrived()),
                                time(order.delivered()))
                        .toList());
    }

    private String time(@Nullable Instant at) {
        return at == null ? NONE : times.brief(at, review.at());
    }

    private List<ReviewPage.Place> needs() {
        return review.needs().stream()
                .collect(Collectors.groupingBy(NeedMet::place, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(place -> new ReviewPage.Place(
                        reader.place(place.getKey()),
                        place.getValue().stream().map(this::need).toList()))
                .toList();
    }

    private ReviewPage.Need need(NeedMet need) {
        return new ReviewPage.Need(
                named(need.item()),
                "need:" + need.place() + ":" + need.item(),
                amounts(
                        need.needed(),
                        need.ordered(),
                        need.delivered(),
                        need.inTransit(),
                        need.returned() + need.lost()),
                (int) (need.share() * 100),
                need.metAt() == null ? "" : time(need.metAt()));
    }

    /// With a remark where nobody said how much of the need the goods hold: nothing of them is counted.
    private String named(String item) {
        return items.isUnknown(item)
                ? items.ofNeed(item) + ": " + reader.text("relief.unknown", items.unit(item), items.unitOfNeed(item))
                : items.ofNeed(item);
    }

    private List<ReviewPage.Goods> stock() {
        return review.stock().stream()
                .map(use -> new ReviewPage.Goods(
                        use.store(),
                        items.withUnit(use.item()),
                        "stock:" + use.site() + ":" + use.item(),
                        amounts(use.sent(), use.delivered(), use.inTransit(), use.returned(), use.lost())))
                .toList();
    }

    private List<String> amounts(long... amounts) {
        return LongStream.of(amounts).mapToObj(numbers::format).toList();
    }

    private List<ReviewPage.Broken> broken() {
        var orders =
                review.broken().stream().map(one -> new ReviewPage.Broken(sentence(one), "/dispatch/" + one.order()));
        var tickets = review.tickets().stream()
                .map(one -> new ReviewPage.Broken(
                        sentence(one),
                        "/incidents/" + review.subject().incident() + "/review/rows?of=" + one.kind() + ":"
                                + one.detail()));
        return Stream.concat(orders, tickets).toList();
    }

    private String sentence(BrokenPromise one) {
        var detail =
                switch (one.kind()) {
                    case "reservation" -> items.withUnit(one.detail());
                    case "unanswered", "unable" -> reader.textOr("resource.person-kind." + one.detail(), one.detail());
                    default -> one.detail();
                };
        return reader.text(
                "review.broken." + one.kind(),
                one.order(),
                detail,
                numbers.format(one.quantity()),
                times.brief(one.at(), review.at()));
    }

    private String sentence(TicketPromise one) {
        var detail = one.kind().equals("clock")
                ? reader.textOr("clock.name." + one.detail(), one.detail())
                : reader.text("review.update." + one.detail());
        return reader.text("review.broken." + one.kind(), numbers.format(one.tickets()), detail);
    }

    private ReviewPage.Learned lesson(Lesson lesson) {
        var done = lesson.doneAt();
        return new ReviewPage.Learned(
                lesson.id(),
                lesson.text(),
                reader.text("review.lesson.by", lesson.author(), times.brief(lesson.at(), review.at())),
                lesson.assignee(),
                done == null
                        ? ""
                        : reader.text(
                                "review.lesson.done", Objects.requireNonNullElse(lesson.doneBy(), NONE), time(done)));
    }
}
