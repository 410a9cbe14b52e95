package id.tanggap.desk.deed;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.Clerk;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.TicketHouse;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketSummary;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/// A house with an agent who does things to tickets by the forms of their pages.
abstract class DeedHouse {

    final TicketHouse house = TicketHouse.shared();
    final Viewer agent = house.somebody(Role.AGENT, null);
    final Clerk desk = new Clerk(house, agent);

    @BeforeEach
    void morning() {
        house.clock.set(TicketHouse.TUESDAY);
    }

    static String sheet(String page) {
        return page.substring(page.indexOf("id=\"sheet\""));
    }

    Seen latest(OpenedTicket ticket) {
        return Seen.latest(ticket.number(), agent);
    }

    TicketSummary summary(OpenedTicket ticket) {
        return house.room(TicketReader.class).summary(ticket.number(), agent).orElseThrow();
    }

    String holder(OpenedTicket ticket) {
        return Objects.requireNonNull(summary(ticket).assignee()).name();
    }

    String balaiOf(OpenedTicket ticket) {
        return Objects.requireNonNull(summary(ticket).balaiCode());
    }

    static String path(OpenedTicket ticket, String noun) {
        return "/tickets/" + ticket.number().digits() + (noun.isEmpty() ? "" : "/" + noun);
    }
}
