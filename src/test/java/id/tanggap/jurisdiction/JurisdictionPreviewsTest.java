package id.tanggap.jurisdiction;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestWorkers;
import id.tanggap.access.Role;
import id.tanggap.balai.AreaPeriod;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.jurisdiction.JurisdictionPreview.State;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.Router;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a draft would have done is calculated in the background: exactly, once, and only until the next draft.
class JurisdictionPreviewsTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final JurisdictionPreviews previews = house.room(JurisdictionPreviews.class);
    private final BalaiDirectory balais = house.room(BalaiDirectory.class);
    private final long admin =
            Objects.requireNonNull(house.somebody(Role.ADMIN, null).userId());

    private static JurisdictionArea area(String code, Programme programme, @Nullable String from, String balai) {
        return new JurisdictionArea(
                new RegionCode(code),
                programme,
                new AreaPeriod(from == null ? null : LocalDate.parse(from), null),
                List.of(new BalaiCode(balai)),
                false,
                "Keputusan uji");
    }

    private JurisdictionPreview finished(JurisdictionDraft draft) {
        var id = previews.start(draft, admin);
        await().until(() -> previews.find(id).orElseThrow().state() != State.RUNNING);
        return previews.find(id).orElseThrow();
    }

    private List<OpenedTicket> opened(String place, int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> house.opened(Complaint.usual().at(place)))
                .toList();
    }

    private static List<Long> ids(List<OpenedTicket> tickets) {
        return tickets.stream().map(OpenedTicket::id).sorted().toList();
    }

    @Test
    void tickets_of_the_last_month_that_would_go_elsewhere_are_counted_and_listed() {
        var old = house.opened(Complaint.usual().at("94.03"));
        house.jdbc()
                .sql("update ticket set created_at = created_at - interval '40 days' where id = :id")
                .param("id", old.id())
                .update();
        var moved = opened("94.03", 3);
        opened("94.04", 1);
        var was = balais.areaOf(new RegionCode("94.03")).orElseThrow().balai();

        var preview = finished(JurisdictionDraft.of(List.of(area("94.03", Programme.SEMUA, null, "BDA")), balais));

        assertThat(preview.state()).isEqualTo(State.DONE);
        assertThat(preview.figures().seen()).isEqualTo(3);
        assertThat(preview.figures().moved()).isEqualTo(3);
        assertThat(preview.figures().metresAfter())
                .isGreaterThan(Objects.requireNonNull(preview.figures().metresBefore()));
        assertThat(previews.moved(preview.id(), null, 10)).containsExactlyInAnyOrderElementsOf(ids(moved));
        assertThat(previews.loads(preview.id()))
                .anySatisfy(load -> assertThat(List.of(load.balai(), load.came(), load.went()))
                        .isEqualTo(List.of("BDA", 3L, 0L)))
                .anySatisfy(load -> {
                    assertThat(was).contains(new BalaiCode(load.balai()));
                    assertThat(load.went()).isEqualTo(3);
                });
        assertThat(house.row(moved.getFirst()).balai()).isPresent().isNotEqualTo(Optional.of("BDA"));
    }

    @Test
    void a_draft_of_another_programme_moves_nothing_of_this_category() {
        opened("94.01", 2);

        var preview = finished(JurisdictionDraft.of(List.of(area("94.01", Programme.ANAK, null, "BDA")), balais));

        assertThat(preview.figures().seen()).isEqualTo(2);
        assertThat(preview.figures().moved()).isZero();
    }

    @Test
    void two_workers_and_a_worker_that_was_cut_off_count_each_ticket_once() {
        var tickets = Stream.of("96.01", "96.02", "96.03")
                .flatMap(place -> opened(place, 4).stream())
                .toList();
        var draft = JurisdictionDraft.of(List.of(area("96", Programme.SEMUA, "2020-01-01", "BDA")), balais);
        var id = previews.start(draft, admin);
        try {
            house.transaction().executeWithoutResult(status -> {
                another().round();
                throw new IllegalStateException("cut off before its commit");
            });
        } catch (IllegalStateException cutOff) {
            assertThat(cutOff).hasMessageContaining("cut off");
        }
        var others = List.of(another(), another());
        await().until(() -> {
            others.forEach(PreviewWorker::round);
            return previews.find(id).orElseThrow().state() == State.DONE;
        });

        assertThat(previews.moved(id, null, 100)).containsExactlyInAnyOrderElementsOf(ids(tickets));
        assertThat(previews.find(id).orElseThrow().figures().moved()).isEqualTo(12);
    }

    private PreviewWorker another() {
        return new PreviewWorker(
                house.room(PreviewChunks.class),
                house.room(PreviewStore.class),
                balais,
                house.room(Router.class),
                house.transaction(),
                house.clock,
                TestWorkers.registry());
    }

    @Test
    void a_new_draft_of_the_same_person_ends_the_one_before() {
        var country = new ArrayList<JurisdictionArea>();
        balais.areas().stream()
                .filter(one -> one.code().value().length() == 2)
                .forEach(one -> country.add(area(one.code().value(), Programme.KORBAN, "2020-01-01", "BDA")));
        var first = previews.start(JurisdictionDraft.of(country, balais), admin);

        var second = finished(JurisdictionDraft.of(List.of(area("94.02", Programme.ANAK, null, "BDA")), balais));

        assertThat(second.state()).isEqualTo(State.DONE);
        await().until(() -> previews.find(first).orElseThrow().state() != State.RUNNING);
        assertThat(previews.find(first).orElseThrow().state()).isIn(State.CANCELLED, State.DONE);
    }

    @Test
    void a_preview_of_three_days_ago_is_removed_a_part_at_a_time() {
        opened("94.05", 3);
        var id = finished(JurisdictionDraft.of(List.of(area("94.05", Programme.SEMUA, null, "BDA")), balais))
                .id();
        house.jdbc()
                .sql("update jurisdiction_preview set created_at = '2000-01-01' where id = :id")
                .param("id", id)
                .update();
        var store = house.room(PreviewStore.class);
        var later = Instant.parse("2000-01-02T00:00:00Z");

        store.removeSome(later, 2);
        assertThat(previews.moved(id, null, 10)).hasSizeLessThanOrEqualTo(1);
        store.removeSome(later, 2);
        store.removeSome(later, 2);

        assertThat(previews.moved(id, null, 10)).isEmpty();
        assertThat(previews.find(id)).isEmpty();
    }

    @Test
    void a_row_that_is_followed_ends_the_day_before() {
        var always = area("33.21", Programme.SEMUA, null, "KRT");
        var now = balais.with(
                Stream.concat(balais.areas().stream(), Stream.of(always)).toList(), Instant.EPOCH);

        var draft = JurisdictionDraft.of(List.of(area("33.21", Programme.SEMUA, "2026-12-01", "SHR")), now);

        assertThat(draft.edits()).hasSize(2);
        assertThat(Objects.requireNonNull(draft.edits().getLast().area()).period())
                .isEqualTo(new AreaPeriod(null, LocalDate.parse("2026-11-30")));
        assertThat(house.room(JurisdictionReview.class).overlaps(draft.table(now)))
                .isEmpty();
    }

    @Test
    void gaps_overlaps_and_changed_places_are_found() {
        var review = house.room(JurisdictionReview.class);
        var now = house.clock.instant().plus(Duration.ofDays(400));
        var table = new ArrayList<>(balais.areas());
        table.removeIf(one -> one.code().value().equals("33"));
        table.add(area("33.21", Programme.SEMUA, null, "KRT"));
        table.add(area("33.21", Programme.SEMUA, "2026-12-01", "SHR"));

        assertThat(review.units()).hasSize(514);
        assertThat(review.gaps(balais.areas(), Programme.SEMUA, now)).isEmpty();
        assertThat(review.gaps(table, Programme.SEMUA, now)).hasSize(34);
        assertThat(review.overlaps(table)).hasSize(1);
        assertThat(review.changes(JurisdictionDraft.of(List.of(area("33.21", Programme.SEMUA, null, "BDA")), balais)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.unit().name()).isEqualTo("Kabupaten Demak");
                    assertThat(change.to()).contains(new BalaiCode("BDA"));
                });
    }
}
