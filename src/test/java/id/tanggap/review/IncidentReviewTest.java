package id.tanggap.review;

import static id.tanggap.dispatch.DispatchTestSetup.delivered;
import static id.tanggap.dispatch.DispatchTestSetup.departed;
import static id.tanggap.dispatch.DispatchTestSetup.move;
import static id.tanggap.dispatch.DispatchTestSetup.ordered;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static id.tanggap.incident.IncidentTestSetup.attach;
import static id.tanggap.incident.IncidentTestSetup.done;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tanggap.access.Role;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.needs.PeopleBase;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefBase;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.review.IncidentReview.BrokenPromise;
import id.tanggap.review.IncidentReview.Milestone;
import id.tanggap.review.IncidentReview.NeedMet;
import id.tanggap.review.IncidentReview.SpanFigures;
import id.tanggap.review.IncidentReview.TicketPromise;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.security.access.AccessDeniedException;

@ResourceLock("IncidentTestSetup")
class IncidentReviewTest {

    private static final String PLACE = "12.71.03"; // of this test alone

    private final IncidentReviews reviews = HOUSE.room(IncidentReviews.class);
    private final Lessons lessons = HOUSE.room(Lessons.class);

    private static void pass(int minutes) {
        HOUSE.clock.pass(Duration.ofMinutes(minutes));
    }

    private IncidentReview review(Incident incident) {
        pass(3);
        return reviews.of(incident.code()).orElseThrow();
    }

    private static void displaced(Incident incident, long number) {
        var now = HOUSE.clock.instant();
        var count = PeopleCount.draft(
                new PeopleCount.Said(PLACE, "displaced", number),
                new PeopleCount.Origin("own", PeopleCount.Way.ENTERED, "posko"),
                now,
                OFFICER.name());
        var needs = HOUSE.room(ReliefNeeds.class);
        needs.count(incident, count, OFFICER);
        needs.choose(incident, PLACE, new ReliefBase(PeopleBase.DISPLACED, null, "sphere-2018"), OFFICER);
    }

    private static NeedMet blankets(IncidentReview review) {
        return review.needs().stream()
                .filter(need -> need.item().equals("selimut"))
                .findFirst()
                .orElseThrow();
    }

    private static SpanFigures figures(IncidentReview review, String kind) {
        return review.response().figures().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_step_is_measured_from_the_first_report_to_the_need_that_was_met() {
        var report = reported(PLACE);
        pass(10);
        var incident = opened(flood(PLACE));
        attach(incident, report);
        displaced(incident, 10);
        pass(20);
        var order = ordered(incident, PLACE, 60);
        pass(5);
        departed(order);
        pass(60);
        move(order, DispatchState.ARRIVED);
        pass(15);
        delivered(order, 60);

        var review = review(incident);

        assertThat(review.response().milestones())
                .extracting(Milestone::kind)
                .containsExactly("report", "opened", "ordered", "departed", "arrived", "delivered");
        assertThat(figures(review, "decision").medianSeconds()).isEqualTo(600);
        assertThat(figures(review, "order").medianSeconds()).isEqualTo(1200);
        assertThat(figures(review, "preparation").medianSeconds()).isEqualTo(300);
        assertThat(figures(review, "travel").medianSeconds()).isEqualTo(3600);
        assertThat(figures(review, "handover").medianSeconds()).isEqualTo(900);
        assertThat(figures(review, "whole").medianSeconds()).isEqualTo(4800);
        assertThat(blankets(review).metAt()).isNotNull();
        assertThat(figures(review, "need").count()).isEqualTo(1);
        assertThat(review.stock()).singleElement().satisfies(use -> assertThat(
                        List.of(use.sent(), use.delivered(), use.inTransit()))
                .containsExactly(60L, 60L, 0L));
    }

    @Test
    void every_figure_is_the_sum_of_its_rows() {
        var incident = opened(flood(PLACE));
        displaced(incident, 50);
        var whole = ordered(incident, PLACE, 30);
        departed(whole);
        delivered(whole, 30);
        departed(ordered(incident, PLACE, 20));

        var review = review(incident);
        var records = reviews.records(incident.code()).orElseThrow();

        assertThat(blankets(review))
                .extracting(NeedMet::ordered, NeedMet::delivered, NeedMet::inTransit, NeedMet::metAt)
                .containsExactly(50L, 30L, 20L, null);
        assertThat(new NeedsMet(records.incident())
                        .moves(new RegionCode(PLACE), "selimut").stream()
                                .filter(move -> move.kind().name().equals("DELIVERED"))
                                .mapToLong(move -> move.quantity())
                                .sum())
                .isEqualTo(30);
        review.response().figures().forEach(figure -> assertThat(
                        review.response().spans())
                .filteredOn(span -> span.kind().equals(figure.kind()))
                .hasSize(figure.count()));
    }

    @Test
    void what_is_signed_for_on_the_way_has_arrived_at_that_moment() {
        var incident = opened(flood(PLACE));
        var order = ordered(incident, PLACE, 10);
        departed(order);
        pass(30);
        delivered(order, 10);

        var review = review(incident);

        assertThat(figures(review, "travel").medianSeconds()).isEqualTo(1800);
        assertThat(figures(review, "handover").medianSeconds()).isZero();
    }

    @Test
    void what_was_promised_and_not_kept_is_told() {
        var incident = opened(flood(PLACE));
        var ticket = reported(PLACE);
        attach(incident, ticket);
        var cancelled = ordered(incident, PLACE, 5);
        move(cancelled, DispatchState.CANCELLED);
        var forgotten = ordered(incident, PLACE, 7);
        var late = ordered(incident, PLACE, 9);
        departed(late);
        HOUSE.jdbc()
                .sql("""
                        update stock_reservation set expires_at = :at where id = (
                            select reservation_id from dispatch_goods g join dispatch_order o on o.id = g.order_id
                            where o.code = :code)
                        """)
                .param("at", Timestamp.from(HOUSE.clock.instant().plusSeconds(60)))
                .param("code", forgotten.value())
                .update();
        HOUSE.jdbc()
                .sql("update sla_clock set state = 'breached', ended_at = due_at, due_at = :at"
                        + " where ticket_id = :ticket and name = 'first-response'")
                .param("at", Timestamp.from(HOUSE.clock.instant()))
                .param("ticket", ticket.id())
                .update();

        var review = review(incident);

        assertThat(review.broken())
                .extracting(BrokenPromise::kind, BrokenPromise::order)
                .contains(tuple("cancelled", cancelled.value()), tuple("reservation", forgotten.value()));
        assertThat(review.tickets()).contains(new TicketPromise("clock", "first-response", 1));
        assertThat(reviews.records(incident.code()).orElseThrow().ticketsOf("clock", "first-response"))
                .containsExactly(ticket.id());
    }

    @Test
    void it_goes_on_after_the_incident_is_closed() {
        var incident = opened(flood(PLACE));
        pass(5);
        done(HOUSE.room(IncidentCommands.class).move(incident.code(), IncidentTransition.CLOSE, "Air surut", OFFICER));

        assertThat(review(incident).response().milestones())
                .extracting(Milestone::kind)
                .containsExactly("opened", "closed");
    }

    @Test
    void percentiles_are_by_nearest_rank() {
        var ten = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);

        assertThat(ResponseTimes.percentile(ten, 50)).isEqualTo(5);
        assertThat(ResponseTimes.percentile(ten, 90)).isEqualTo(9);
        assertThat(ResponseTimes.percentile(List.of(7L), 90)).isEqualTo(7);
        assertThat(ResponseTimes.percentile(List.of(1L, 2L), 50)).isEqualTo(1);
    }

    @Test
    void a_lesson_is_kept_as_it_was_written_and_done_once() {
        var incident = opened(flood(PLACE));
        assertThat(lessons.add(incident.code(), "Siapkan perahu", "Tagana Medan", OFFICER))
                .isTrue();
        assertThat(lessons.add(incident.code(), " ", "", OFFICER)).isFalse();
        assertThat(lessons.add(incident.code(), "x".repeat(1001), "", OFFICER)).isFalse();

        var kept = review(incident).lessons().getFirst();
        assertThat(lessons.done(incident.code(), kept.id(), OFFICER)).isTrue();
        assertThat(lessons.done(incident.code(), kept.id(), OFFICER)).isFalse();

        assertThat(review(incident).lessons())
                .singleElement()
                .extracting(Lesson::text, Lesson::assignee, Lesson::doneBy)
                .containsExactly("Siapkan perahu", "Tagana Medan", OFFICER.name());
        assertThatThrownBy(() -> HOUSE.jdbc()
                        .sql("update review_lesson set text = 'lain' where id = :id")
                        .param("id", kept.id())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> lessons.add(incident.code(), "Uji", "", HOUSE.somebody(Role.AGENT, null)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
