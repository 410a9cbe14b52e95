package id.tanggap.ticket.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.sla.SlaRule;
import id.tanggap.sla.SlaSettings;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.view.TicketReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Clocks that a change of the rules takes from open tickets or gives to them.
class WithdrawnClocksTest extends RecalculationSetup {

    @Test
    void a_clock_that_no_row_has_any_more_is_withdrawn_and_begins_again_when_the_row_is_back() {
        var ticket = house.opened(Complaint.usual());
        var before = dues(ticket);
        rule(without("update", "acceptance"));
        preview();
        assertThat(run().figures().withdrawn()).isPositive();
        assertThat(dues(ticket)).isEqualTo(before);
        recalculation.confirm(run().id(), admin.actor());
        work();

        assertThat(dues(ticket)).containsOnlyKeys("first-response", "resolution");
        assertThat(history(ticket)).containsOnly("acceptance withdrawn cancelled", "update withdrawn cancelled");

        rule(null);
        move();

        assertThat(run().figures().begun()).isPositive();
        assertThat(dues(ticket)).isEqualTo(before);
        assertThat(history(ticket)).contains("acceptance begun running", "update begun running");
        preview();
        assertThat(run().figures().changed()).isZero();
    }

    /// As when the clock of this node is behind that of the node where the citizen was asked.
    @Test
    void a_clock_that_was_withdrawn_before_its_pause_began_begins_again_without_that_pause() {
        var ticket = house.opened(Complaint.usual());
        house.clock.pass(Duration.ofMinutes(40));
        house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
        house.clock.pass(Duration.ofMinutes(-1));
        rule(without("update", "acceptance"));
        move();
        assertThat(dues(ticket)).containsOnlyKeys("resolution");
        assertThat(house.jdbc()
                        .sql("""
                                select count(*) from sla_clock c join sla_clock_interval i on i.clock_id = c.id
                                where c.ticket_id = :ticket and i.to_at < i.from_at
                                """)
                        .param("ticket", ticket.id())
                        .query(Integer.class)
                        .single())
                .as("intervals that end before they begin")
                .isZero();

        rule(null);
        move();

        assertThat(dues(ticket)).containsOnlyKeys("acceptance", "update", "resolution");
    }

    @Test
    void a_clock_that_begins_later_counts_from_where_it_belongs_with_the_pauses_of_the_ticket() {
        var like = house.opened(Complaint.usual());
        rule(without("update", "resolution"));
        var waiting = house.opened(Complaint.usual());
        var answered = house.opened(Complaint.usual());
        assertThat(dues(waiting)).containsOnlyKeys("first-response", "acceptance");
        house.clock.pass(Duration.ofMinutes(30));
        for (var ticket : List.of(like, waiting)) {
            house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
        }
        house.room(StaffMessages.class).answer(answered.number(), agent, "Kami periksa.");
        house.clock.pass(Duration.ofMinutes(90));
        house.joined(like, "Di Demak");
        house.joined(waiting, "Di Demak");
        rule(null);

        move();

        assertThat(dues(waiting)).isEqualTo(dues(like));
        assertThat(dues(answered)).containsOnlyKeys("acceptance", "update", "resolution");
        assertThat(dues(answered).get("update")).isEqualTo(Instant.parse("2026-02-10T09:00:00Z"));
    }

    @Test
    void a_ticket_without_any_clock_is_due_no_more_until_it_gets_one() {
        var ticket = house.opened(Complaint.usual());
        var before = dues(ticket);
        var staff = house.somebody(Role.BALAI, house.row(ticket).balai().orElseThrow());
        house.room(TicketAcceptance.class).accept(TicketVersion.latest(ticket.number(), staff));
        rule(without("first-response", "update", "resolution"));
        move();
        assertThat(dues(ticket)).isEmpty();
        assertThat(nextDue(ticket)).isEmpty();

        rule(null);
        move();

        before.remove("acceptance");
        assertThat(dues(ticket)).isEqualTo(before);
        assertThat(nextDue(ticket)).contains(Objects.requireNonNull(before.get("first-response")));
    }

    /// The row of usual complaints without some of its clocks.
    private static SlaRule without(String... clocks) {
        var row = Objects.requireNonNull(SlaSettings.shippedRules().get("pengaduan"));
        var left = new HashMap<>(row.clocks());
        left.keySet().removeAll(List.of(clocks));
        return new SlaRule(row.name(), row.position(), List.of(), List.of(), List.of(), List.of(), "", "", left, false);
    }

    private List<String> history(OpenedTicket ticket) {
        return house.room(TicketReader.class).ledger(ticket.number(), agent).orElseThrow().clocks().stream()
                .flatMap(account -> account.moves().stream()
                        .map(move -> account.clock().name() + " " + move.kind() + " "
                                + account.clock().stored().code()))
                .toList();
    }

    private Optional<Instant> nextDue(OpenedTicket ticket) {
        return house.jdbc()
                .sql("select next_due_at from ticket where id = :id and next_due_at is not null")
                .param("id", ticket.id())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
