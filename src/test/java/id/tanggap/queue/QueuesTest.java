package id.tanggap.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Which tickets stand in which queue, in which order, how many, and who sees them.
class QueuesTest {

    private static final TicketTestSetup HOUSE = new TicketTestSetup();

    private final Viewer agent = HOUSE.somebody(Role.AGENT, null);
    private final QueueReader reader = HOUSE.room(QueueReader.class);
    private final SavedQueues saved = HOUSE.room(SavedQueues.class);
    private final QueueFormParser form = HOUSE.room(QueueFormParser.class);

    QueuesTest() {
        HOUSE.clock.set(TicketTestSetup.TUESDAY);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void a_ticket_goes_from_queue_to_queue_as_it_is_worked_on() {
        var ticket = HOUSE.opened(Complaint.usual());
        assertThat(queues(ticket)).containsExactlyInAnyOrder("due", "unassigned", "new");

        HOUSE.room(TicketAcceptance.class).accept(seen(ticket));
        HOUSE.room(TicketAssignment.class).claim(seen(ticket));
        assertThat(queues(ticket)).containsExactlyInAnyOrder("due", "mine", "new");

        HOUSE.room(Watchers.class).follow(seen(ticket));
        HOUSE.room(TicketWaiting.class).awaitThirdParty(seen(ticket), "bank penyalur");
        assertThat(queues(ticket)).containsExactlyInAnyOrder("due", "mine", "waiting-third-party", "watched", "new");

        HOUSE.room(TicketWaiting.class).resume(seen(ticket));
        HOUSE.room(TicketWaiting.class).ask(seen(ticket), "Di desa mana?");
        assertThat(queues(ticket)).containsExactlyInAnyOrder("due", "mine", "waiting-citizen", "watched", "new");

        HOUSE.room(TicketResolution.class).end(seen(ticket), ChosenOutcome.as("solved"));
        assertThat(queues(ticket)).containsExactlyInAnyOrder("ended", "new");
    }

    @Test
    void what_is_due_soon_becomes_overdue_by_itself() {
        var ticket = HOUSE.opened(Complaint.usual().urgent(Urgency.DARURAT));
        assertThat(queues(ticket)).contains("soon", "urgent").doesNotContain("breached");

        HOUSE.clock.set(TicketTestSetup.TUESDAY.plus(Duration.ofDays(2)));

        assertThat(queues(ticket)).contains("breached", "urgent").doesNotContain("soon");
    }

    @Test
    void staff_of_a_balai_see_only_its_tickets_in_every_queue_and_number() {
        var theirs = HOUSE.opened(Complaint.usual());
        var national = HOUSE.opened(Complaint.placeless());
        var staff = HOUSE.somebody(
                Role.BALAI,
                HOUSE.jdbc()
                        .sql("select balai_code from ticket where id = :id")
                        .param("id", theirs.id())
                        .query(String.class)
                        .single());

        assertThat(QueueTestSetup.has(HOUSE, "due", staff, theirs)).isTrue();
        assertThat(saved.of(staff)).allSatisfy(queue -> {
            assertThat(QueueTestSetup.ids(HOUSE, queue, staff)).doesNotContain(national.id());
            assertThat(count(queue, staff))
                    .isEqualTo(
                            queue.filter().isOpenOnly()
                                    ? (long) QueueTestSetup.ids(HOUSE, queue, staff)
                                            .size()
                                    : null);
        });
    }

    @Test
    void pages_follow_each_other_without_a_gap_in_every_order() {
        for (var n = 0; n < 12; n++) {
            HOUSE.opened(Complaint.usual().urgent(n % 2 == 0 ? Urgency.TINGGI : Urgency.RENDAH));
        }
        var ended = HOUSE.opened(Complaint.usual());
        HOUSE.room(TicketResolution.class).end(seen(ended), ChosenOutcome.as("solved"));
        var ask = HOUSE.opened(Complaint.usual());
        HOUSE.room(TicketWaiting.class).ask(seen(ask), "Di mana?");

        for (var key : List.of("due", "new", "ended", "waiting-citizen")) {
            var queue = QueueTestSetup.shipped(HOUSE, agent, key);
            assertThat(byPages(queue, 3))
                    .as(key)
                    .isEqualTo(QueueTestSetup.ids(HOUSE, queue, agent))
                    .isNotEmpty();
        }
    }

    private List<Long> byPages(SavedQueue queue, int size) {
        var all = new ArrayList<Long>();
        QueueReader.Key after = null;
        do {
            var page = reader.page(queue, agent, after, size);
            page.tickets().stream().map(TicketSummary::id).forEach(all::add);
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void the_numbers_are_those_of_the_rows() {
        HOUSE.opened(Complaint.usual());
        HOUSE.opened(Complaint.placeless().urgent(Urgency.DARURAT));
        var mine = HOUSE.opened(Complaint.usual());
        HOUSE.room(TicketAssignment.class).claim(seen(mine));

        assertThat(saved.of(agent))
                .filteredOn(queue -> queue.filter().isOpenOnly())
                .allSatisfy(queue -> {
                    assertThat(count(queue, agent))
                            .as(queue.key())
                            .isEqualTo(QueueTestSetup.ids(HOUSE, queue, agent).size());
                    var narrow = queue.within(QueueFilter.NATIONAL, "bansos", null);
                    assertThat(count(narrow, agent))
                            .as(queue.key())
                            .isEqualTo(QueueTestSetup.ids(HOUSE, narrow, agent).size());
                });
    }

    @Test
    void a_tag_makes_a_queue_and_so_does_a_group_of_categories() {
        var tagged = HOUSE.opened(Complaint.usual());
        HOUSE.room(TicketTags.class).tag(seen(tagged), "alamat-kurang");
        var other = HOUSE.opened(new Complaint(
                "rehsos.lansia", id.tanggap.taxonomy.Kind.PENGADUAN, Urgency.BIASA, java.util.Optional.empty()));

        assertThat(kept(Map.of("tag", "alamat-kurang"), List.of())).containsExactly(tagged.id());
        assertThat(kept(Map.of("category", "rehsos"), List.of()))
                .contains(other.id())
                .doesNotContain(tagged.id());
        assertThat(kept(Map.of("sort", "ended"), List.of("closed"))).doesNotContain(other.id(), tagged.id());
    }

    @Test
    void one_s_own_queue_is_nobody_else_s_until_it_is_shared() {
        var colleague = HOUSE.somebody(Role.AGENT, null);
        var admin = HOUSE.somebody(Role.ADMIN, null);
        var own = saved.keep(read(Map.of("name", "Anak"), List.of()), agent);
        var shared = read(Map.of("name", "Untuk semua", "english", "For all", "shared", "on"), List.of());

        assertThat(keys(agent)).contains(own);
        assertThat(keys(colleague)).doesNotContain(own);
        assertThatThrownBy(() -> saved.keep(shared, agent)).isInstanceOf(IllegalArgumentException.class);
        var everybodys = saved.keep(shared, admin);
        assertThat(keys(colleague)).contains(everybodys);
        assertThat(saved.forget(number(everybodys), agent)).isFalse();
        assertThat(saved.forget(number(own), colleague)).isFalse();
        assertThat(saved.forget(number(own), agent)).isTrue();
        assertThat(saved.forget(number(everybodys), admin)).isTrue();
        assertThat(saved.forget(QueueTestSetup.shipped(HOUSE, admin, "due").id(), admin))
                .isFalse();
    }

    @Test
    void a_wrong_condition_says_which_field_and_why() {
        assertThat(wrong(Map.of("name", " "), List.of())).isEqualTo("name refused.queue.name");
        assertThat(wrong(Map.of("name", "x", "office", "XXX"), List.of())).isEqualTo("office refused.queue.office");
        assertThat(wrong(Map.of("name", "x", "category", "ban"), List.of()))
                .isEqualTo("category refused.queue.category");
        assertThat(wrong(Map.of("name", "x", "due", "soon", "sort", "newest"), List.of()))
                .isEqualTo("sort refused.queue.due.sort");
        assertThat(wrong(Map.of("name", "x", "sort", "ended"), List.of())).isEqualTo("sort refused.queue.sort.ended");
        assertThat(wrong(Map.of("name", "x"), List.of("closed"))).isEqualTo("sort refused.queue.sort.due");
        assertThat(wrong(Map.of("name", "x", "hours", "banyak"), List.of())).isEqualTo("hours refused.queue.hours");
        assertThat(wrong(Map.of("name", "x", "tag", "A B"), List.of())).isEqualTo("tag refused.queue.tag");
        assertThat(wrong(Map.of("name", "x"), List.of("neu"))).isEqualTo("states refused.queue.states");
    }

    @Test
    void a_queue_comes_back_as_it_was_kept() {
        var asked = Map.of(
                "name",
                "Rumit",
                "whose",
                "nobody",
                "office",
                "MGL",
                "category",
                "bansos",
                "urgency",
                "tinggi",
                "due",
                "soon",
                "hours",
                "12",
                "watched",
                "on",
                "tag",
                "nik-kurang",
                "team",
                "7");
        var kept = (QueueFormParser.ParsedQueue)
                form.parse(asked, List.of("triaged", "accepted"), List.of("state", "age"));
        var key = saved.keep(kept, agent);

        var back = QueueTestSetup.shipped(HOUSE, agent, key);
        assertThat(back.filter()).isEqualTo(kept.filter());
        assertThat(back.filter().state().states()).containsExactly(TicketState.TRIAGED, TicketState.ACCEPTED);
        assertThat(back.columns()).containsExactly(QueueColumn.STATE, QueueColumn.AGE);
    }

    @Test
    void only_those_that_belong_to_the_queue_come_back_of_the_ones_that_changed() {
        var here = HOUSE.opened(Complaint.usual());
        var gone = HOUSE.opened(Complaint.usual());
        HOUSE.room(TicketAssignment.class).claim(seen(gone));
        var queue = QueueTestSetup.shipped(HOUSE, agent, "unassigned");

        assertThat(reader.among(Set.of(here.number().digits(), gone.number().digits()), queue, agent))
                .extracting(TicketSummary::id)
                .containsExactly(here.id());
    }

    private @Nullable Long count(SavedQueue queue, Viewer viewer) {
        HOUSE.room(QueueCounters.class).refresh();
        return HOUSE.room(QueueCounters.class).all(List.of(queue), viewer).get(queue.key());
    }

    private List<Long> kept(Map<String, String> asked, List<String> states) {
        var named = new java.util.HashMap<>(asked);
        named.put("name", "Uji");
        var key = saved.keep(read(named, states), agent);
        return QueueTestSetup.ids(HOUSE, QueueTestSetup.shipped(HOUSE, agent, key), agent);
    }

    private QueueFormParser.ParsedQueue read(Map<String, String> asked, List<String> states) {
        return (QueueFormParser.ParsedQueue) form.parse(asked, states, List.of());
    }

    private String wrong(Map<String, String> asked, List<String> states) {
        var field = (QueueFormParser.InvalidField) form.parse(asked, states, List.of());
        return field.field() + " " + field.reason().key();
    }

    private List<String> keys(Viewer viewer) {
        return saved.of(viewer).stream().map(SavedQueue::key).toList();
    }

    private static long number(String key) {
        return Long.parseLong(key.substring(1));
    }

    private List<String> queues(OpenedTicket ticket) {
        return saved.of(agent).stream()
                .filter(SavedQueue::isShipped)
                .map(SavedQueue::key)
                .filter(key -> QueueTestSetup.has(HOUSE, key, agent, ticket))
                .toList();
    }

    private TicketVersion seen(OpenedTicket ticket) {
        return TicketVersion.latest(ticket.number(), agent);
    }
}
