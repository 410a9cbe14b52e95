package id.tanggap.ticket.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.ReplyOptions;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.resolution.AnswerAndResolve;
import id.tanggap.ticket.undo.AnswerWithdrawal;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is stored of clocks when a command runs on a node whose time is a minute behind that of the last one.
class ClockIntervalsTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);

    @BeforeEach
    void a_tuesday_morning() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void an_answer_that_is_withdrawn_a_minute_before_it_was_given_leaves_no_interval_of_negative_length() {
        var ticket = house.opened(Complaint.usual());
        house.clock.pass(Duration.ofMinutes(40));
        house.room(StaffMessages.class).answer(ticket.number(), agent, "Kami periksa.");
        house.clock.pass(Duration.ofMinutes(-1));

        withdraw(ticket);

        assertThat(negative(ticket)).isZero();
        assertThat(openIntervals(ticket)).isEqualTo(openClocks(ticket)).isPositive();
    }

    @Test
    void a_ticket_that_ends_a_minute_before_its_pause_began_is_paused_again_when_the_answer_is_withdrawn() {
        var ticket = house.opened(Complaint.usual());
        house.clock.pass(Duration.ofMinutes(40));
        house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");
        var clocks = openClocks(ticket);
        house.clock.pass(Duration.ofMinutes(-1));
        assertThat(end(ticket)).isInstanceOf(CommandResult.Accepted.class);
        assertThat(negative(ticket)).isZero();
        assertThat(openIntervals(ticket)).isZero();
        house.clock.pass(Duration.ofSeconds(10));

        withdraw(ticket);

        assertThat(negative(ticket)).isZero();
        assertThat(openIntervals(ticket)).isEqualTo(openClocks(ticket)).isEqualTo(clocks);
    }

    private CommandResult end(OpenedTicket ticket) {
        return house.room(AnswerAndResolve.class)
                .answerAndResolve(
                        TicketVersion.latest(ticket.number(), agent),
                        MessageContent.of("Ini jawabannya."),
                        new ChosenOutcome("answered", "", ""),
                        ReplyOptions.USUAL);
    }

    private void withdraw(OpenedTicket ticket) {
        var answer = house.jdbc()
                .sql("select max(id) from ticket_message where ticket_id = :ticket and direction = 'out'")
                .param("ticket", ticket.id())
                .query(Long.class)
                .single();
        assertThat(house.room(AnswerWithdrawal.class).withdraw(ticket.number(), agent, answer, messages -> true))
                .isInstanceOf(CommandResult.Accepted.class);
    }

    private int negative(OpenedTicket ticket) {
        return intervals(ticket, "i.to_at < i.from_at");
    }

    private int openIntervals(OpenedTicket ticket) {
        return intervals(ticket, "i.to_at is null");
    }

    private int intervals(OpenedTicket ticket, String which) {
        return house.jdbc()
                .sql("""
                        select count(*) from sla_clock c join sla_clock_interval i on i.clock_id = c.id
                        where c.ticket_id = :ticket and\s""" + which)
                .param("ticket", ticket.id())
                .query(Integer.class)
                .single();
    }

    private int openClocks(OpenedTicket ticket) {
        return house.jdbc()
                .sql("select count(*) from sla_clock where ticket_id = :ticket and state in ('running', 'paused')")
                .param("ticket", ticket.id())
                .query(Integer.class)
                .single();
    }
}
