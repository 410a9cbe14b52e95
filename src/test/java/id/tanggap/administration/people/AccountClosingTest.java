package id.tanggap.administration.people;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.access.register.AccountSetting;
import id.tanggap.access.register.AccountStore;
import id.tanggap.assignment.StaffAvailability;
import id.tanggap.assignment.handover.AccountHandover;
import id.tanggap.assignment.handover.AccountHandovers;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What becomes of an account that is closed, and of the tickets in its hands.
class AccountClosingTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final AccountStore accounts = house.room(AccountStore.class);
    private final AccountHandovers handovers = house.room(AccountHandovers.class);
    private final Viewer boss = house.somebody(Role.ADMIN, null);
    private final Viewer leaving = house.somebody(Role.AGENT, null);
    private final Viewer heir = house.somebody(Role.AGENT, null);

    private static long id(Viewer person) {
        return Objects.requireNonNull(person.userId());
    }

    private OpenedTicket held(Complaint about) {
        var ticket = house.opened(about);
        house.room(TicketAssignment.class).toPerson(TicketVersion.latest(ticket.number(), boss), id(leaving));
        assertThat(assignee(ticket)).isEqualTo(id(leaving));
        return ticket;
    }

    private @Nullable Long assignee(OpenedTicket ticket) {
        return house.row(ticket).assignment().assignee();
    }

    private SettingResult put(Viewer person, AccountSetting wanted) {
        var edit = SettingEdit.of("account", house.usernameOf(person), person.name(), wanted);
        return house.room(SettingChanges.class).make(edit, "Pindah tugas", boss.actor());
    }

    private AccountSetting setting(Viewer person) {
        return accounts.find(id(person)).orElseThrow().setting();
    }

    private AccountHandover done() {
        await().until(() -> handovers.of(id(leaving)).orElseThrow().ended() != null);
        return handovers.of(id(leaving)).orElseThrow();
    }

    @Test
    void open_tickets_go_to_the_heir_even_if_they_are_busy_or_away() {
        var tickets =
                IntStream.range(0, 5).mapToObj(n -> held(Complaint.placeless())).toList();
        house.room(StaffAvailability.class).takesOn(id(heir), 1);
        house.room(StaffAvailability.class).away(id(heir), house.clock.instant().plusSeconds(3600));

        put(leaving, setting(leaving).closed(house.usernameOf(heir)));

        var handover = done();
        assertThat(handover.handed()).isEqualTo(5);
        assertThat(handover.left()).isZero();
        assertThat(tickets).extracting(this::assignee).containsOnly(id(heir));
        assertThat(setting(leaving).heir()).isEqualTo(house.usernameOf(heir));
    }

    @Test
    void tickets_that_the_heir_may_not_have_or_nobody_inherits_go_back_to_the_queue() {
        house.room(NeedToKnow.class).grant(house.usernameOf(leaving), Set.of("rehsos.anak"), "Uji");
        var restricted = held(new Complaint(
                "rehsos.anak",
                Complaint.placeless().kind(),
                Complaint.placeless().urgency(),
                Complaint.placeless().place()));
        var usual = held(Complaint.placeless());

        put(leaving, setting(leaving).closed(house.usernameOf(heir)));

        var handover = done();
        assertThat(List.of(handover.handed(), handover.released())).containsExactly(1, 1);
        assertThat(assignee(restricted)).isNull();
        assertThat(assignee(usual)).isEqualTo(id(heir));
    }

    @Test
    void a_ticket_that_comes_back_to_somebody_who_left_goes_to_the_heir() {
        var ticket = held(Complaint.placeless());
        var resolution = house.room(TicketResolution.class);
        resolution.end(TicketVersion.latest(ticket.number(), boss), new ChosenOutcome("spam", "", ""));
        put(leaving, setting(leaving).closed(house.usernameOf(heir)));
        assertThat(done().handed()).isZero();

        resolution.reopen(TicketVersion.latest(ticket.number(), boss), "ternyata belum");

        await().until(() -> id(heir) == Objects.requireNonNullElse(assignee(ticket), 0L));
    }

    @Test
    void a_closed_account_is_reopened_by_undo_and_what_is_not_handed_over_yet_stays() {
        put(leaving, setting(leaving).closed(null));
        done();
        var closed = house.room(SettingHistory.class)
                .of("account", house.usernameOf(leaving), null, 1)
                .getFirst();

        var result = house.room(SettingChanges.class).undo(closed.batch(), boss.actor());

        assertThat(result).isInstanceOf(SettingResult.Changed.class);
        assertThat(setting(leaving).open()).isTrue();
        assertThat(setting(leaving).heir()).isNull();
    }

    @Test
    void nobody_inherits_from_themselves_nor_does_a_closed_account_or_an_auditor() {
        var auditor = house.somebody(Role.AUDITOR, null);
        var closed = house.somebody(Role.AGENT, null);
        put(closed, setting(closed).closed(null));
        for (var wrong : List.of(leaving, auditor, closed)) {
            assertThat(put(leaving, setting(leaving).closed(house.usernameOf(wrong))))
                    .isInstanceOf(SettingResult.Refused.class);
        }
        assertThat(put(leaving, setting(leaving).closed("tidak-ada"))).isInstanceOf(SettingResult.Refused.class);
        assertThat(setting(leaving).open()).isTrue();
    }

    @Test
    void the_last_administrator_stays() {
        var admins = house.jdbc()
                .sql("select id from app_user where role = 'admin' and enabled and id <> :boss")
                .param("boss", id(boss))
                .query(Long.class)
                .list();
        house.jdbc()
                .sql("update app_user set enabled = false where id = any (:ids)")
                .param("ids", admins.toArray(Long[]::new))
                .update();
        try {
            var demoted = new AccountSetting(boss.name(), null, "agent", null, "Asia/Jakarta", true, null);
            assertThat(put(boss, demoted)).isEqualTo(new SettingResult.Refused("settings.people.bad.last", List.of()));
            assertThat(put(boss, setting(boss).closed(null))).isInstanceOf(SettingResult.Refused.class);
            assertThat(setting(boss).role()).isEqualTo("admin");
        } finally {
            house.jdbc()
                    .sql("update app_user set enabled = true where id = any (:ids)")
                    .param("ids", admins.toArray(Long[]::new))
                    .update();
        }
    }
}
