package id.tanggap.desk.live;

import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.live.LiveUpdates;
import id.tanggap.writing.Presence;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Tells the open pages of a ticket, on every node, that somebody opened it, left it, or began to write. One SQL
/// statement for each change, however many pages are open; the event goes only to people who have the ticket open
/// themselves.
@Component
class PresenceNotifier implements DisposableBean {

    private final Presence presence;
    private final LiveUpdates live;
    private final AutoCloseable ring;

    PresenceNotifier(Presence presence, LiveUpdates live) {
        this.presence = presence;
        this.live = live;
        this.ring = presence.onChange(this::tell);
    }

    private void tell(TicketNumber number) {
        if (live.viewers().isEmpty()) {
            return;
        }
        var present = presence.present(number);
        live.send(
                viewer -> viewer.userId() != null && present.contains(viewer.userId()),
                "presence",
                "{\"number\":\"" + number.digits() + "\"}");
    }

    @Override
    public void destroy() throws Exception {
        ring.close();
    }
}
