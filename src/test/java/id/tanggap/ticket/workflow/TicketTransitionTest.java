package id.tanggap.ticket.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.Role;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.command.TicketChangeRecorder;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.timeline.Actor;
import id.tanggap.ticket.timeline.TicketChange;
import id.tanggap.ticket.timeline.TimelineCheck;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// The table of transitions, in the program and in the database.
class TicketTransitionTest {

    private final TicketTestSetup house = TicketTestSetup.shared();

    @Test
    void the_database_allows_what_the_table_allows_and_nothing_else() {
        var pairs = Arrays.stream(TicketTransition.values())
                .flatMap(move -> move.from().stream()
                        .flatMap(from ->
                                move.to().stream().filter(to -> to != from).map(to -> from.code() + " " + to.code())))
                .collect(Collectors.toSet());

        var stored = Set.copyOf(house.jdbc()
                .sql("select from_state || ' ' || to_state from ticket_transition")
                .query(String.class)
                .list());

        assertThat(stored).isEqualTo(pairs);
    }

    @Test
    void every_state_can_be_left_and_every_state_but_the_first_can_be_reached() {
        for (var state : TicketState.values()) {
            assertThat(Arrays.stream(TicketTransition.values()).anyMatch(move -> move.startsFrom(state)))
                    .as("left %s", state)
                    .isTrue();
            assertThat(Arrays.stream(TicketTransition.values())
                            .anyMatch(move -> move.to().contains(state)))
                    .as("reached %s", state)
                    .isTrue();
        }
    }

    @Test
    void each_move_has_an_event_of_its_own() {
        assertThat(Arrays.stream(TicketTransition.values()).map(TicketTransition::event))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_database_refuses_a_state_that_may_not_follow() {
        house.clock.set(TicketTestSetup.TUESDAY);
        var ticket = house.opened(Complaint.usual());

        assertThatThrownBy(() -> house.jdbc()
                        .sql("update ticket set state = 'in-progress' where id = :id")
                        .param("id", ticket.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("cannot go from handed-over to in-progress");
    }

    @Test
    void nobody_can_change_or_take_away_an_entry_of_a_timeline() {
        var ticket = house.opened(Complaint.usual());

        for (var sql : Set.of(
                "update ticket_event set actor = 'x' where ticket_id = :id",
                "delete from ticket_event where ticket_id = :id")) {
            assertThatThrownBy(
                            () -> house.jdbc().sql(sql).param("id", ticket.id()).update())
                    .hasMessageContaining("only grows");
        }
    }

    @Test
    void the_program_refuses_a_move_that_the_table_does_not_have() {
        var ticket = house.opened(Complaint.usual());
        var row = house.row(ticket);

        assertThatThrownBy(() -> house.room(TicketChangeRecorder.class)
                        .transition(
                                TicketTransition.START,
                                row,
                                row.in(TicketState.IN_PROGRESS),
                                new TicketChange(Actor.SYSTEM, house.clock.instant())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_program_refuses_a_move_without_what_it_takes() {
        var ticket = house.opened(Complaint.usual());
        var row = house.row(ticket);
        var by = Actor.of(house.somebody(Role.AGENT, null));

        assertThatThrownBy(() -> house.room(TicketChangeRecorder.class)
                        .transition(
                                TicketTransition.DECLINE,
                                row,
                                row.in(TicketState.TRIAGED),
                                new TicketChange(by, house.clock.instant())))
                .hasMessageContaining("takes a reason");
    }

    @Test
    void a_row_changed_behind_the_programs_back_is_found() {
        var ticket = house.opened(Complaint.usual());
        house.jdbc()
                .sql("update ticket set urgency = 'darurat' where id = :id")
                .param("id", ticket.id())
                .update();

        assertThat(house.room(TimelineCheck.class)
                        .check(ticket.id())
                        .orElseThrow()
                        .faults())
                .containsExactly("urgency is darurat, its timeline says biasa");
    }

    @Test
    void a_balai_declines_what_is_not_its_own_and_does_not_cancel_it() {
        var ticket = house.opened(Complaint.usual());
        var staff = house.somebody(Role.BALAI, house.row(ticket).assignment().balai());

        var result = house.room(TicketResolution.class)
                .end(TicketVersion.latest(ticket.number(), staff), new ChosenOutcome("spam", "", ""));

        assertThat(result).isInstanceOfSatisfying(CommandResult.Refused.class, refused -> assertThat(
                        refused.reason().key())
                .isEqualTo("refused.ticket.party.balai"));
    }
}
