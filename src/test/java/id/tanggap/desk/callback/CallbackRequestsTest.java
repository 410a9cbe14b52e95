package id.tanggap.desk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.phone.callback.CallbackCommands;
import id.tanggap.phone.callback.CallbackEnding;
import id.tanggap.phone.callback.CallbackRequest;
import id.tanggap.phone.callback.CallbackRequests;
import id.tanggap.phone.callback.CallbackState;
import id.tanggap.phone.callback.CallbackView;
import id.tanggap.phone.callback.Callbacks;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.privacy.Confidentiality;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A citizen asks, by whatever road, to be called about their ticket.
class CallbackRequestsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final Viewer balai = house.somebody(Role.BALAI, "MGL");
    private final CallbackRequests wishes = house.room(CallbackRequests.class);
    private final CallbackCommands callbackCommands = house.room(CallbackCommands.class);
    private final Callbacks callbacks = house.room(Callbacks.class);
    private final String number = "+628137770" + NUMBERS.incrementAndGet();

    @BeforeEach
    void tuesday() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    private OpenedTicket ticketOfPhone() {
        var ticket = house.opened(Complaint.usual());
        house.jdbc().sql("""
                        insert into contact_point (reporter_id, kind, value, created_at)
                        select t.reporter_id, 'phone', :number, now() from ticket t where t.id = :id
                        """).param("number", number).param("id", ticket.id()).update();
        return ticket;
    }

    private CommandResult ask(OpenedTicket ticket, Viewer by, Instant from, String why) {
        return wishes.ask(TicketVersion.latest(ticket.number(), by), from, why);
    }

    private List<CallbackView> owed() {
        return callbacks.owed(agent, null, 500).stream()
                .filter(one -> one.caller().number().value().equals(number))
                .toList();
    }

    @Test
    void a_wish_stands_in_the_queue_of_calls_we_owe_and_on_its_ticket() {
        var ticket = ticketOfPhone();
        var later = TicketTestSetup.TUESDAY.plus(Duration.ofHours(3));

        assertThat(ask(ticket, balai, later, "Ingin bertanya soal KKS")).isInstanceOf(CommandResult.Accepted.class);

        assertThat(owed()).singleElement().satisfies(one -> {
            assertThat(one.ticket()).isEqualTo(ticket.number());
            assertThat(one.progress().calls()).isZero();
            assertThat(one.deadlines().dueAt()).isAfter(later);
        });
        assertThat(wishes.of(ticket.number(), balai)).singleElement().satisfies(wish -> {
            assertThat(wish.reason()).isEqualTo("Ingin bertanya soal KKS");
            assertThat(wish.wantedFrom()).isEqualTo(later);
            assertThat(wish.state()).isEqualTo(CallbackState.OWED);
        });
        assertThat(wishes.of(owed().getFirst().id(), agent))
                .extracting(CallbackRequest::reason)
                .containsExactly("Ingin bertanya soal KKS");
    }

    @Test
    void a_number_is_owed_one_call_however_many_ask_and_the_earliest_counts() {
        var ticket = ticketOfPhone();
        ask(ticket, agent, TicketTestSetup.TUESDAY.plus(Duration.ofDays(2)), "Lusa saja");
        var first = owed().getFirst();

        ask(ticket, balai, TicketTestSetup.TUESDAY, "Sekarang ternyata");

        assertThat(owed()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(first.id());
            assertThat(one.deadlines().dueAt()).isBefore(first.deadlines().dueAt());
        });
        assertThat(wishes.of(ticket.number(), agent))
                .extracting(CallbackRequest::reason)
                .containsExactly("Sekarang ternyata", "Lusa saja");
    }

    @Test
    void who_asked_for_a_call_and_then_writes_is_owed_it_still() {
        var ticket = ticketOfPhone();
        ask(ticket, agent, TicketTestSetup.TUESDAY, "Tidak bisa menulis panjang");

        house.joined(ticket, "Kapan saya ditelepon?");

        assertThat(owed()).hasSize(1);
        callbackCommands.claim(owed().getFirst().id(), agent);
        callbackCommands.attempt(owed().getFirst().id(), agent, Callbacks.Attempt.REACHED, null);
        assertThat(owed()).isEmpty();
        assertThat(wishes.of(ticket.number(), agent))
                .extracting(CallbackRequest::settledHow)
                .containsExactly(CallbackEnding.REACHED);
    }

    @Test
    void nothing_is_promised_without_a_number_a_reason_or_the_right() {
        var ticket = ticketOfPhone();
        var without = house.opened(Complaint.usual());
        var now = TicketTestSetup.TUESDAY;

        assertThat(ask(without, agent, now, "Tolong")).isInstanceOf(CommandResult.Refused.class);
        assertThat(ask(ticket, agent, now, "  ")).isInstanceOf(CommandResult.Refused.class);
        assertThat(ask(ticket, agent, now.plus(Duration.ofDays(60)), "Nanti"))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(ask(ticket, house.somebody(Role.AUDITOR, null), now, "Tolong"))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(ask(ticket, house.somebody(Role.BALAI, "EFT"), now, "Tolong"))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(owed()).isEmpty();
        assertThat(wishes.of(ticket.number(), agent)).isEmpty();
    }

    @Test
    void a_wish_does_not_tell_whose_number_it_is_if_they_stay_unnamed() {
        var ticket = ticketOfPhone();
        house.room(Confidentiality.class).conceal(TicketVersion.latest(ticket.number(), agent));

        assertThat(ask(ticket, agent, TicketTestSetup.TUESDAY, "Soal laporan rahasia"))
                .isInstanceOf(CommandResult.Accepted.class);

        assertThat(owed()).singleElement().satisfies(one -> assertThat(one.ticket())
                .isNull());
        assertThat(wishes.of(owed().getFirst().id(), agent)).isEmpty();
        assertThat(wishes.of(owed().getFirst().id(), house.somebody(Role.SUPERVISOR, null)))
                .hasSize(1);
        assertThat(wishes.of(ticket.number(), agent)).hasSize(1);
    }
}
