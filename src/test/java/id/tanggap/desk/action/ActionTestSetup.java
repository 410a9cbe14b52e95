package id.tanggap.desk.action;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.DeskClient;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.view.TicketReader;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/// A house with an agent who does things to tickets by the forms of their pages.
public abstract class ActionTestSetup {

    public final TicketTestSetup house = TicketTestSetup.shared();
    final Viewer agent = house.somebody(Role.AGENT, null);
    public final DeskClient desk = new DeskClient(house, agent);

    @BeforeEach
    void morning() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    public static String sheet(String page) {
        return page.substring(page.indexOf("id=\"sheet\""));
    }

    public TicketVersion latest(OpenedTicket ticket) {
        return TicketVersion.latest(ticket.number(), agent);
    }

    public TicketSummary summary(OpenedTicket ticket) {
        return house.room(TicketReader.class).summary(ticket.number(), agent).orElseThrow();
    }

    String holder(OpenedTicket ticket) {
        return Objects.requireNonNull(summary(ticket).assignment().assignee()).name();
    }

    public String balaiOf(OpenedTicket ticket) {
        return Objects.requireNonNull(summary(ticket).assignment().balaiCode());
    }

    public static String path(OpenedTicket ticket, String noun) {
        return "/tickets/" + ticket.number().digits() + (noun.isEmpty() ? "" : "/" + noun);
    }
}
