package id.tanggap.setting;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.ticket.TicketTestSetup;

/// The settings as another node of the same house follows them.
public final class AnotherNodesSettings {

    private AnotherNodesSettings() {}

    public static LiveSettings of(TicketTestSetup house) {
        return new LiveSettings(house.jdbc(), house.room(PgNotifier.class));
    }
}
