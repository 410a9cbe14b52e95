package id.tanggap.ticket.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.ClockLedger;
import id.tanggap.ticket.ClockState;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.view.TicketReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Promises in danger and broken promises, written down once and in time.
class DeadlineWorkerTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);

    @BeforeEach
    void a_tuesday_morning() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void the_last_quarter_is_a_warning_and_the_due_time_a_breach() {
        var ticket = house.opened(Complaint.usual().urgent(Urgency.DARURAT));

        after(Duration.ofMinutes(11), ticket);
        assertThat(rung(ticket)).isEmpty();
        after(Duration.ofMinutes(1), ticket);
        assertThat(rung(ticket)).containsExactly("warned first-response");
        after(Duration.ofMinutes(2), ticket);
        assertThat(rung(ticket)).hasSize(1);
        after(Duration.ofMinutes(1), ticket);
        assertThat(rung(ticket)).containsExactly("warned first-response", "breached first-response");
        after(Duration.ofMinutes(1), ticket);
        assertThat(rung(ticket)).hasSize(2);
    }

    @Test
    void nodes_that_ring_at_once_write_each_breach_once() throws Exception {
        var tickets = IntStream.range(0, 20)
                .mapToObj(n -> house.opened(Complaint.usual().urgent(Urgency.DARURAT)))
                .toList();
        house.clock.pass(Duration.ofMinutes(16));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> house.room(DeadlineWorker.class).round();
            for (var future : nodes.invokeAll(List.of(node, node, node, node))) {
                future.get();
            }
        }
        // a node passes over what another has locked
        while (house.room(DeadlineWorker.class).round()) {
            Thread.onSpinWait();
        }

        assertThat(tickets).allSatisfy(ticket -> assertThat(rung(ticket)).containsExactly("breached first-response"));
    }

    @Test
    void what_stands_still_does_not_ring() {
        var ticket = house.opened(Complaint.usual().urgent(Urgency.DARURAT));
        house.room(TicketWaiting.class).ask(seen(ticket), "Di mana?");

        after(Duration.ofDays(1), ticket);

        assertThat(rung(ticket)).isEmpty();
    }

    @Test
    void a_higher_urgency_counts_from_the_opening() {
        var ticket = house.opened(Complaint.usual());
        house.clock.pass(Duration.ofMinutes(10));

        house.room(Correction.class).correct(seen(ticket), CorrectionRequest.urgency(Urgency.DARURAT, "anak terluka"));

        assertThat(due(ticket, "first-response")).isEqualTo("2026-02-03T02:15:00Z");
        assertThat(house.events(ticket).getLast().data())
                .containsEntry("urgency", "darurat")
                .containsEntry("clocks", true)
                .containsEntry("was", java.util.Map.of("urgency", "biasa"));
    }

    @Test
    void pauses_are_kept_when_the_policy_changes() {
        var ticket = house.opened(
                new Complaint("rehsos.lansia", Kind.PENGADUAN, Urgency.DARURAT, Optional.of(new RegionCode("33.21"))));
        house.room(TicketWaiting.class).ask(seen(ticket), "Di mana?");
        house.clock.pass(Duration.ofHours(10));
        house.joined(ticket, "Di Demak");

        house.room(Correction.class).correct(seen(ticket), CorrectionRequest.urgency(Urgency.BIASA, ""));
        house.room(Correction.class).correct(seen(ticket), CorrectionRequest.urgency(Urgency.DARURAT, ""));

        assertThat(java.time.Instant.parse(due(ticket, "resolution")))
                .isBetween(
                        TicketTestSetup.TUESDAY.plus(Duration.ofHours(82)).minusSeconds(2),
                        TicketTestSetup.TUESDAY.plus(Duration.ofHours(82)).plusSeconds(2));
    }

    @Test
    void the_citizens_clock_goes_on_when_offices_change_and_the_offices_begins_anew() {
        var ticket = house.opened(Complaint.usual().urgent(Urgency.DARURAT));
        var promised = due(ticket, "resolution");
        house.clock.pass(Duration.ofMinutes(50));

        house.room(BalaiHandOver.class)
                .toBalai(seen(ticket), new id.tanggap.balai.BalaiCode("WSB"), "korban pindah ke sana");

        assertThat(due(ticket, "resolution")).isEqualTo(promised);
        assertThat(due(ticket, "acceptance")).startsWith("2026-02-03T03:50:00");
        var ledger =
                house.room(TicketReader.class).ledger(ticket.number(), agent).orElseThrow();
        assertThat(ledger.clocks())
                .filteredOn(clock -> clock.clock().name().equals("acceptance"))
                .extracting(account -> account.clock().stored(), ClockLedger.Account::holder)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ClockState.CANCELLED,
                                house.events(ticket).get(2).data().get("balai")),
                        org.assertj.core.groups.Tuple.tuple(ClockState.RUNNING, "WSB"));
    }

    @Test
    void the_ledger_adds_up() {
        var ticket = house.opened(Complaint.usual());
        house.clock.pass(Duration.ofHours(2));
        house.room(TicketWaiting.class).ask(seen(ticket), "Di mana?");
        house.clock.pass(Duration.ofDays(1));
        house.joined(ticket, "Di Demak");

        var clock = house.room(TicketReader.class).ledger(ticket.number(), agent).orElseThrow().clocks().stream()
                .filter(one -> one.clock().name().equals("resolution"))
                .findFirst()
                .orElseThrow();

        assertThat(clock.lines()).extracting(ClockLedger.Line::running).containsExactly(true, false, true);
        assertThat(clock.counted()).isBetween(Duration.ofMinutes(120), Duration.ofMinutes(121));
    }

    private void after(Duration time, OpenedTicket ticket) {
        house.clock.pass(time);
        DueClocks.ring(house, ticket);
    }

    private List<String> rung(OpenedTicket ticket) {
        return house.events(ticket).stream()
                .filter(event -> event.kind().equals("warned") || event.kind().equals("breached"))
                .map(event -> event.kind() + " " + event.data().get("clock"))
                .toList();
    }

    private String due(OpenedTicket ticket, String name) {
        return house.jdbc()
                .sql("select due_at from sla_clock where ticket_id = :id and name = :name and ended_at is null")
                .param("id", ticket.id())
                .param("name", name)
                .query((row, n) -> row.getTimestamp(1)
                        .toInstant()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString())
                .single();
    }

    private TicketVersion seen(OpenedTicket ticket) {
        return TicketVersion.latest(ticket.number(), agent);
    }
}
