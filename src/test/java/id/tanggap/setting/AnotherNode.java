package id.tanggap.setting;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.ticket.TicketTestSetup;

/// The settings as another node of the same house follows them.
public final class AnotherNode {

    private final LiveSettings live;

    public AnotherNode(TicketTestSetup house) {
        live = new LiveSettings(house.jdbc(), house.room(PgNotifier.class));
    }

    public LiveSettings settings() {
        return live;
    }

    /// As it does when it is notified, or a second later.
    public void follow() {
        live.follow();
    }
}
