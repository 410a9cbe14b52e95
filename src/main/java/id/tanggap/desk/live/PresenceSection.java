package id.tanggap.desk.live;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.Presence;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who else has the ticket open. One SQL statement.
@Component
record PresenceSection(Presence presence) implements TicketPageSection {

    /// "Sari sedang menulis balasan".
    record Line(String text, boolean writes) {}

    @Override
    public String name() {
        return "presence";
    }

    @Override
    public List<Line> of(TicketDetail ticket, PageReader reader) {
        return lines(presence.others(ticket.summary().number(), reader.viewer()), reader);
    }

    List<Line> lines(List<Presence.Colleague> others, PageReader reader) {
        return others.stream()
                .map(other -> new Line(
                        reader.text(other.writes() ? "presence.writes" : "presence.reads", other.name()),
                        other.writes()))
                .toList();
    }
}
