package id.tanggap.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.timeline.TimelineCheck;
import id.tanggap.ticket.view.TicketReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tickets that look for a balai again.
class ReroutingTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);

    ReroutingTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void after_a_decline_the_next_responsible_balai_gets_it() {
        var ticket = house.opened(Complaint.usual());
        var first = ticket(ticket).assignment().balaiCode();

        decline(ticket);

        assertThat(ticket(ticket).state()).isEqualTo(TicketState.HANDED_OVER);
        assertThat(ticket(ticket).assignment().balaiCode()).isNotNull().isNotEqualTo(first);
        assertThat(kinds(ticket)).endsWith("declined", "routed");
        assertThat(ticket(ticket).assignment().handOvers()).isEqualTo(1);
    }

    @Test
    void after_the_second_decline_the_national_desk_decides_and_an_alarm_rings() {
        var ticket = house.opened(Complaint.usual());
        decline(ticket);
        decline(ticket);

        assertThat(ticket(ticket).state()).isEqualTo(TicketState.TRIAGED);
        assertThat(ticket(ticket).assignment().balaiCode()).isNull();
        assertThat(ticket(ticket).assignment().alarm()).isTrue();
        assertThat(house.room(TimelineCheck.class).check(ticket.id())).isEmpty();
    }

    @Test
    void where_only_one_balai_is_responsible_its_decline_goes_to_the_national_desk() {
        var ticket = house.opened(Complaint.usual().at("91"));

        decline(ticket);

        assertThat(ticket(ticket).state()).isEqualTo(TicketState.TRIAGED);
        assertThat(ticket(ticket).assignment().balaiCode()).isNull();
    }

    @Test
    void the_third_hand_over_is_an_alarm_and_a_balai_cannot_make_it_alone() {
        var ticket = house.opened(Complaint.usual());
        handOver(ticket, agent, "WSB");
        handOver(ticket, agent, "MEO");
        handOver(ticket, house.somebody(Role.BALAI, "MEO"), "TMT");

        assertThat(ticket(ticket).assignment().balaiCode()).isNull();
        assertThat(ticket(ticket).state()).isEqualTo(TicketState.TRIAGED);
        assertThat(ticket(ticket).assignment().handOvers()).isEqualTo(3);
        assertThat(ticket(ticket).assignment().alarm()).isTrue();
    }

    @Test
    void another_place_finds_another_balai_once() {
        var ticket = house.opened(Complaint.usual());

        correct(ticket, CorrectionRequest.place(new RegionCode("91"), "pelapor pindah"));

        assertThat(ticket(ticket).assignment().balaiCode()).isEqualTo("WSB");
        assertThat(kinds(ticket)).endsWith("corrected", "routed");
    }

    @Test
    void a_place_that_was_not_known_finds_the_balai() {
        var ticket = house.opened(Complaint.placeless());
        assertThat(ticket(ticket).state()).isEqualTo(TicketState.NEW);

        house.room(Correction.class).setPlaceIfMissing(ticket.id(), new RegionCode("91"), "sms", house.clock.instant());

        assertThat(ticket(ticket).assignment().balaiCode()).isEqualTo("WSB");
        assertThat(ticket(ticket).state()).isEqualTo(TicketState.HANDED_OVER);
    }

    @Test
    void the_balai_that_a_person_chose_stays() {
        var ticket = house.opened(Complaint.usual());
        handOver(ticket, agent, "MEO");

        correct(ticket, CorrectionRequest.place(new RegionCode("91"), ""));

        assertThat(ticket(ticket).assignment().balaiCode()).isEqualTo("MEO");
        assertThat(kinds(ticket)).endsWith("handed-over", "corrected");
    }

    @Test
    void a_correction_that_leads_to_the_same_balai_says_so() {
        var ticket = house.opened(Complaint.usual());

        correct(ticket, CorrectionRequest.category("rehsos.lansia", ""));

        assertThat(kinds(ticket)).endsWith("corrected", "routing-kept");
    }

    private void decline(OpenedTicket ticket) {
        var staff = house.somebody(Role.BALAI, ticket(ticket).assignment().balaiCode());
        accepted(house.room(TicketAcceptance.class)
                .decline(TicketVersion.latest(ticket.number(), staff), "bukan wilayah kami"));
    }

    private void handOver(OpenedTicket ticket, Viewer by, String balai) {
        accepted(house.room(BalaiHandOver.class)
                .toBalai(TicketVersion.latest(ticket.number(), by), new BalaiCode(balai), "lebih tepat"));
    }

    private void correct(OpenedTicket ticket, CorrectionRequest correction) {
        accepted(house.room(Correction.class).correct(TicketVersion.latest(ticket.number(), agent), correction));
    }

    private static void accepted(CommandResult result) {
        assertThat(result).isInstanceOf(CommandResult.Accepted.class);
    }

    private TicketSummary ticket(OpenedTicket ticket) {
        return house.room(TicketReader.class).summary(ticket.number(), agent).orElseThrow();
    }

    private List<String> kinds(OpenedTicket ticket) {
        return house.room(TicketReader.class).detail(ticket.number(), agent).orElseThrow().events().stream()
                .map(event -> event.kind())
                .toList();
    }
}
