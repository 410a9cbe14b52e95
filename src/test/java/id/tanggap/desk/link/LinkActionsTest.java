package id.tanggap.desk.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.desk.action.ActionTestSetup;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tickets are tied to each other, and many reports become one incident.
class LinkActionsTest extends ActionTestSetup {

    @Test
    void tickets_are_tied_and_untied() {
        var ticket = house.opened(Complaint.usual());
        var other = house.opened(Complaint.usual());
        var digits = other.number().digits();

        assertThat(desk.post(path(ticket, "links"), "other", "12").body()).contains("dua belas angka");
        desk.post(
                path(ticket, "links"),
                "kind",
                "related",
                "other",
                other.number().grouped());
        assertThat(desk.get(path(ticket, "")).body()).contains("Terkait", "/tickets/" + digits);
        desk.post(path(ticket, "links/removal"), "kind", "related", "other", digits);
        assertThat(desk.get(path(ticket, "")).body()).doesNotContain("links/removal");
        desk.post(path(ticket, "merge"), "other", digits, "reason", "serumah");
        assertThat(summary(ticket).status().mainNumber()).isEqualTo(other.number());
        assertThat(desk.get(path(ticket, "")).body()).contains("data-primary=\"yes\" data-act=\"separation\"");
        desk.post(path(ticket, "separation"));
        assertThat(summary(ticket).status().mainNumber()).isNull();
    }

    @Test
    void many_reports_from_one_place_are_proposed_as_one_incident() {
        var first = house.opened(flood());
        var second = house.opened(flood());
        var third = house.opened(flood());

        assertThat(desk.get(path(third, "")).body()).contains("3 laporan serupa", "usul kejadian");
        desk.post(
                path(third, "incident"),
                "incident",
                first.number().digits(),
                "report",
                seen(first),
                "report",
                seen(second),
                "report",
                seen(third));

        assertThat(desk.get(path(third, "")).body())
                .contains("Laporan dari kejadian")
                .doesNotContain("usul kejadian");
        assertThat(desk.get(path(first, "")).body())
                .contains("/tickets/" + second.number().digits());
    }

    private String seen(OpenedTicket ticket) {
        return ticket.number().digits() + "-" + summary(ticket).version();
    }

    private static Complaint flood() {
        return new Complaint("bencana.alam", Kind.PENGADUAN, Urgency.TINGGI, Optional.of(new RegionCode("17.01.01")));
    }
}
