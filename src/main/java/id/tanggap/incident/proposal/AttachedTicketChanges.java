package id.tanggap.incident.proposal;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.ticket.feed.ChangeFeed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells pages of an incident that tickets attached to it changed, as `tickets:<incident id>` on `Topics.COMMAND`.
/// Changes of other tickets say nothing to anybody.
@Component
class AttachedTicketChanges {

    private final JdbcClient jdbc;
    private final PgNotifier.Topic changed;

    AttachedTicketChanges(JdbcClient jdbc, PgNotifier notifier) {
        this.jdbc = jdbc;
        this.changed = notifier.topic(Topics.COMMAND);
    }

    /// One statement for a batch of changes, by the primary key; each incident is named once. Pages hear of it when
    /// the transaction has committed.
    void announce(List<ChangeFeed.Change> changes) {
        jdbc.sql("select distinct incident_id from incident_ticket where ticket_id = any(:tickets)")
                .param(
                        "tickets",
                        changes.stream()
                                .map(ChangeFeed.Change::ticketId)
                                .distinct()
                                .toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(incident -> changed.notifyAfterCommit("tickets:" + incident));
    }
}
