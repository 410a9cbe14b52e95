package id.tanggap.ticket.link;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.timeline.TimelineCheck;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Tickets that are the same, belong together, or only have to do with each other.
class TicketLinksTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final TicketLinks links = house.room(TicketLinks.class);

    TicketLinksTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void a_message_that_comes_while_its_ticket_is_merged_joins_the_main_ticket() throws Exception {
        var main = house.opened(Complaint.usual());
        var duplicate = house.opened(Complaint.usual());

        try (var citizen = Executors.newSingleThreadExecutor()) {
            var message = Objects.requireNonNull(house.transaction().execute(merging -> {
                accepted(links.merge(seen(duplicate), main.number(), "serumah"));
                var joining = citizen.submit(() -> house.joined(duplicate, "Saya juga menunggu"));
                await().until(this::somebodyWaitsForALock);
                return joining;
            }));

            assertThat(ticketOf(message.get())).isEqualTo(main.id());
        }
        assertThat(kinds(main)).endsWith("linked", "joined");
        assertThat(kinds(duplicate)).endsWith("merged", "redirected");
        sound(main, duplicate);
    }

    private boolean somebodyWaitsForALock() {
        return house.jdbc().sql("""
                        select exists (select 1 from pg_stat_activity
                                       where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    private long ticketOf(long message) {
        return house.jdbc()
                .sql("select ticket_id from ticket_message where id = :id")
                .param("id", message)
                .query(Long.class)
                .single();
    }

    @Test
    void what_the_reporter_of_a_duplicate_writes_joins_the_main_ticket() {
        var main = house.opened(Complaint.usual());
        var duplicate = house.opened(Complaint.usual());
        accepted(links.merge(seen(duplicate), main.number(), "serumah"));

        house.joined(duplicate, "Saya juga menunggu");

        assertThat(house.state(duplicate)).isEqualTo(TicketState.CLOSED);
        assertThat(kinds(main)).endsWith("linked", "joined");
        assertThat(kinds(duplicate)).endsWith("merged", "redirected");
    }

    @Test
    void undoing_a_merge_gives_everything_back() {
        var main = house.opened(Complaint.usual());
        var duplicate = house.opened(Complaint.usual());
        house.room(TicketAcceptance.class).accept(seen(duplicate));
        var before = house.row(duplicate);
        var clocks = clocks(duplicate);
        links.merge(seen(duplicate), main.number(), "serumah");
        house.clock.pass(Duration.ofDays(2));

        accepted(links.unmerge(seen(duplicate)));

        var after = house.row(duplicate);
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(after.period().endedAt()).isNull();
        assertThat(clocks(duplicate)).isEqualTo(clocks);
        assertThat(links.unmerge(seen(duplicate))).isInstanceOf(CommandResult.Refused.class);
        sound(main, duplicate);
    }

    @Test
    void a_chain_of_duplicates_ends_in_one_main_ticket_and_never_in_a_circle() {
        var one = house.opened(Complaint.usual());
        var two = house.opened(Complaint.usual());
        var three = house.opened(Complaint.usual());
        accepted(links.merge(seen(one), two.number(), "serumah"));
        accepted(links.merge(seen(two), three.number(), "serumah"));

        assertThat(links.merge(seen(three), one.number(), "serumah")).isInstanceOf(CommandResult.Refused.class);
        house.joined(one, "halo");

        assertThat(kinds(three)).endsWith("joined");
        sound(one, two, three);
    }

    @Test
    void two_who_merge_in_both_directions_at_once_make_no_circle() throws Exception {
        for (var round = 0; round < 10; round++) {
            var one = house.opened(Complaint.usual());
            var two = house.opened(Complaint.usual());
            var both = List.<Callable<CommandResult>>of(
                    () -> links.merge(seen(one), two.number(), "serumah"),
                    () -> links.merge(seen(two), one.number(), "serumah"));
            var done = new ArrayList<CommandResult>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var future : threads.invokeAll(both)) {
                    done.add(future.get());
                }
            }
            assertThat(done)
                    .filteredOn(CommandResult.Accepted.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void the_answer_to_an_incident_answers_its_reports() {
        var first = house.opened(Complaint.usual());
        var incident = house.opened(Complaint.usual());
        var second = house.opened(Complaint.usual());
        accepted(links.linkToIncident(seen(first), incident.number()));
        accepted(links.linkToIncident(seen(second), incident.number()));
        accepted(links.unlinkFromIncident(seen(second)));

        house.room(StaffMessages.class).answer(incident.number(), agent, "Bantuan dikirim besok.");

        assertThat(kinds(incident)).contains("answered");
        assertThat(kinds(first)).contains("answered");
        assertThat(kinds(second)).doesNotContain("answered");
        assertThat(links.linkToIncident(seen(incident), second.number()))
                .as("an incident is no report")
                .isInstanceOf(CommandResult.Refused.class);
        sound(first, incident, second);
    }

    @Test
    void a_resolved_incident_resolves_its_open_reports_each_for_its_own_citizen() {
        var report = house.opened(Complaint.usual());
        var settled = house.opened(Complaint.usual());
        var incident = house.opened(Complaint.usual());
        accepted(links.linkToIncident(seen(report), incident.number()));
        accepted(links.linkToIncident(seen(settled), incident.number()));
        var resolution = house.room(TicketResolution.class);
        accepted(resolution.end(seen(settled), ChosenOutcome.as("withdrawn")));

        accepted(resolution.end(seen(incident), ChosenOutcome.as("solved")));

        assertThat(house.row(report).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(house.row(report).status().outcome()).isEqualTo("solved");
        assertThat(house.row(settled).status().outcome())
                .as("has ended in its own way")
                .isEqualTo("withdrawn");
        sound(report, incident, settled);
    }

    @Test
    void a_cancelled_incident_leaves_its_reports_open() {
        var report = house.opened(Complaint.usual());
        var incident = house.opened(Complaint.usual());
        accepted(links.linkToIncident(seen(report), incident.number()));

        accepted(house.room(TicketResolution.class).end(seen(incident), ChosenOutcome.as("spam")));

        assertThat(house.row(report).state().isOpen()).isTrue();
        sound(report, incident);
    }

    @Test
    void related_tickets_know_of_each_other_until_it_is_undone() {
        var one = house.opened(Complaint.usual());
        var two = house.opened(Complaint.usual());
        accepted(links.relate(seen(two), one.number()));
        accepted(links.relate(seen(one), two.number()));

        assertThat(kinds(one)).containsOnlyOnce("linked");
        accepted(links.unrelate(seen(one), two.number()));
        assertThat(links.unrelate(seen(one), two.number())).isInstanceOf(CommandResult.Refused.class);
    }

    private TicketVersion seen(OpenedTicket ticket) {
        return TicketVersion.latest(ticket.number(), agent);
    }

    private static void accepted(CommandResult result) {
        assertThat(result).isInstanceOf(CommandResult.Accepted.class);
    }

    private List<String> kinds(OpenedTicket ticket) {
        return house.events(ticket).stream().map(TicketDetail.Event::kind).toList();
    }

    private List<String> clocks(OpenedTicket ticket) {
        return house.jdbc()
                .sql("select name || ' ' || state || ' ' || due_at from sla_clock where ticket_id = :id order by id")
                .param("id", ticket.id())
                .query(String.class)
                .list();
    }

    private void sound(OpenedTicket... tickets) {
        for (var ticket : tickets) {
            assertThat(house.room(TimelineCheck.class).check(ticket.id())).isEmpty();
        }
    }
}
