package id.tanggap.ticket.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.sla.EscalationStep;
import id.tanggap.sla.SlaSettings;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.Mentions;
import id.tanggap.ticket.conversation.TicketWaiting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Colleagues are told that a clock runs out: those whom the steps name, once for each step.
class EscalationTest {

    private static final String STEP = "uji-langkah";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer admin = house.somebody(Role.ADMIN, null);
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final Viewer boss = longestServingSupervisor();

    /// A step tells fifty people, those with the oldest accounts first, and other tests of this house make supervisors.
    private Viewer longestServingSupervisor() {
        house.somebody(Role.SUPERVISOR, null);
        var oldest = house.jdbc()
                .sql("select min(id) from app_user where role = 'supervisor' and enabled")
                .query(Long.class)
                .single();
        return house.room(Accounts.class).byId(oldest).orElseThrow().viewer();
    }

    @BeforeEach
    void a_tuesday_morning() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @AfterEach
    void as_it_was() {
        step(null);
    }

    private void step(@Nullable EscalationStep value) {
        house.room(SettingChanges.class).make(SettingEdit.of(SlaSettings.STEP, STEP, "Uji", value), "", admin.actor());
    }

    private OpenedTicket held() {
        var ticket = house.opened(Complaint.usual().urgent(Urgency.DARURAT));
        house.jdbc()
                .sql("update ticket set assignee_id = :agent where id = :id")
                .param("agent", agent.userId())
                .param("id", ticket.id())
                .update();
        return ticket;
    }

    private void after(Duration time, OpenedTicket ticket) {
        house.clock.pass(time);
        DueClocks.ring(house, ticket);
    }

    /// A supervisor is told of the tickets of other tests, too.
    private List<String> told(Viewer viewer, OpenedTicket ticket) {
        return house.room(Mentions.class).of(viewer, null, 10_000).stream()
                .filter(mention -> mention.number().equals(ticket.number()))
                .map(Mentions.Mention::reminder)
                .filter(Objects::nonNull)
                .map(reminder -> reminder.clock() + " " + reminder.step())
                .toList();
    }

    @Test
    void who_has_the_ticket_is_told_when_it_is_nearly_due_and_when_it_is_late_once_each() {
        var ticket = held();

        after(Duration.ofMinutes(5), ticket);
        assertThat(told(agent, ticket)).isEmpty();
        after(Duration.ofMinutes(7), ticket);
        assertThat(told(agent, ticket)).containsExactly("first-response near");
        after(Duration.ofMinutes(4), ticket);
        after(Duration.ofMinutes(1), ticket);
        assertThat(told(agent, ticket)).containsExactly("first-response late", "first-response near");
        assertThat(told(boss, ticket)).isEmpty();
        assertThat(house.room(Mentions.class).unread(agent, 99)).isEqualTo(2);
    }

    @Test
    void steps_before_the_warning_and_long_after_the_due_time_are_told_in_their_time() {
        step(new EscalationStep("", 40, List.of("first-response"), List.of("darurat"), List.of("supervisors"), false));
        var ticket = held();
        after(Duration.ofMinutes(5), ticket);
        assertThat(told(boss, ticket)).isEmpty();
        after(Duration.ofMinutes(2), ticket);
        assertThat(told(boss, ticket)).containsExactly("first-response " + STEP);

        step(new EscalationStep("", 200, List.of("first-response"), List.of(), List.of("supervisors"), false));
        var late = held();
        after(Duration.ofMinutes(16), late);
        assertThat(told(boss, late)).isEmpty();
        after(Duration.ofMinutes(15), late);
        assertThat(told(boss, late)).containsExactly("first-response " + STEP);
    }

    @Test
    void a_pause_moves_the_steps_with_the_clock() {
        var ticket = held();
        house.clock.pass(Duration.ofMinutes(5));
        house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
        after(Duration.ofHours(3), ticket);
        assertThat(told(agent, ticket)).noneMatch(text -> text.startsWith("resolution"));
        house.joined(ticket, "Di Demak");
        after(Duration.ofMinutes(1), ticket);

        assertThat(told(agent, ticket)).noneMatch(text -> text.startsWith("resolution"));
        after(Duration.ofHours(60), ticket);
        assertThat(told(agent, ticket)).contains("resolution near");
    }
}
