package id.tanggap.desk.live;

import id.tanggap.access.Viewer;
import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.writing.Presence;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Who else has the ticket open. One SQL statement.
@Component
class PresenceSection implements TicketPageSection {

    private final Presence presence;
    private final Wording wording;

    PresenceSection(Presence presence, Wording wording) {
        this.presence = presence;
        this.wording = wording;
    }

    /// "Sari sedang menulis balasan".
    record Line(String text, boolean writes) {}

    @Override
    public String name() {
        return "presence";
    }

    @Override
    public List<Line> of(TicketDetail ticket, Viewer viewer, Locale locale) {
        return lines(presence.others(ticket.summary().number(), viewer), locale);
    }

    List<Line> lines(List<Presence.Colleague> others, Locale locale) {
        return others.stream()
                .map(other -> new Line(
                        wording.text(locale, other.writes() ? "presence.writes" : "presence.reads", other.name()),
                        other.writes()))
                .toList();
    }
}
