package id.tanggap.incident.update;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Stores updates and their recipients. Part of the caller's transaction.
@Repository
class UpdateStore {

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient jdbc;

    UpdateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record NewUpdate(long incident, UUID token, String text, Instant at) {}

    /// Whether a form was sent already. Callers hold the lock on the incident.
    boolean isKnown(UUID token) {
        return jdbc.sql("select exists (select 1 from incident_update where token = :token)")
                .param("token", token)
                .query(Boolean.class)
                .single();
    }

    /// Two statements, whatever the number of recipients.
    void add(NewUpdate update, List<Recipients.Recipient> recipients, Viewer by) {
        var id = jdbc.sql("""
                        insert into incident_update (incident_id, token, text, user_id, by_name, at)
                        values (:incident, :token, :text, :user, :name, :at)
                        returning id
                        """)
                .param("incident", update.incident())
                .param("token", update.token())
                .param("text", update.text())
                .param("user", Objects.requireNonNull(by.userId()))
                .param("name", by.name())
                .param("at", Timestamp.from(update.at()))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into incident_update_recipient (update_id, ticket_id, person)
                        select :update, unnest(:tickets::bigint[]), unnest(:people::text[])
                        """)
                .param("update", id)
                .param(
                        "tickets",
                        recipients.stream().map(Recipients.Recipient::ticket).toArray(Long[]::new))
                .param(
                        "people",
                        recipients.stream().map(Recipients.Recipient::person).toArray(String[]::new))
                .update();
    }

    record Update(long id, String text, String by, Instant at) {}

    /// Newest first.
    List<Update> updates(long incident, int limit) {
        return jdbc.sql("""
                        select id, text, by_name as by, at from incident_update
                        where incident_id = :incident
                        order by id desc
                        limit :limit
                        """)
                .param("incident", incident)
                .param("limit", limit)
                .query(Update.class)
                .list();
    }

    /// By channel and state; one statement along the recipients of the update.
    UpdateProgress progress(long update, Viewer viewer) {
        var visibility = viewer.visibility();
        return new UpdateProgress(jdbc.sql("""
                        select coalesce(o.channel, '') as channel, coalesce(o.state, r.state) as state,
                               coalesce(o.reason, '') as reason, count(*) as reporters
                        from incident_update_recipient r
                        join ticket t on t.id = r.ticket_id
                        left join lateral (select x.channel, x.state, x.reason from outbound x
                                           where x.ticket_message = r.message_id
                                           order by x.id limit 1) o on true
                        where r.update_id = :update and %s
                        group by 1, 2, 3
                        order by 1, 2, 3
                        """.formatted(visibility.sql()))
                .param("update", update)
                .params(visibility.parameters())
                .query(UpdateProgress.Part.class)
                .list());
    }

    /// A recipient who waits, locked.
    record Waiting(long update, long ticket, TicketNumber number, String text, String incident, long incidentId) {}

    /// The next one that no other worker has.
    Optional<Waiting> next() {
        return jdbc.sql("""
                        select r.update_id, r.ticket_id, t.number, u.text, i.name, i.id as incident_id
                        from incident_update_recipient r
                        join incident_update u on u.id = r.update_id
                        join incident i on i.id = u.incident_id
                        join ticket t on t.id = r.ticket_id
                        where r.state = 'waiting'
                        order by r.update_id, r.attempts, r.ticket_id
                        limit 1
                        for update of r skip locked
                        """)
                .query((row, n) -> new Waiting(
                        row.getLong("update_id"),
                        row.getLong("ticket_id"),
                        new TicketNumber(row.getString("number")),
                        row.getString("text"),
                        row.getString("name"),
                        row.getLong("incident_id")))
                .optional();
    }

    /// @param message in the conversation; empty if the reporter cannot be reached
    void handled(Waiting waiting, Optional<Long> message) {
        jdbc.sql("""
                        update incident_update_recipient set state = :state, message_id = :message::bigint
                        where update_id = :update and ticket_id = :ticket
                        """)
                .param("state", message.isPresent() ? "handed" : "unreachable")
                .param("message", message.orElse(null))
                .param("update", waiting.update())
                .param("ticket", waiting.ticket())
                .update();
    }

    /// After five failed attempts a recipient is given up.
    void failed(Waiting waiting) {
        jdbc.sql("""
                        update incident_update_recipient
                        set attempts = attempts + 1,
                            state = case when attempts + 1 >= :most then 'failed' else state end
                        where update_id = :update and ticket_id = :ticket and state = 'waiting'
                        """)
                .param("most", MOST_ATTEMPTS)
                .param("update", waiting.update())
                .param("ticket", waiting.ticket())
                .update();
    }
}
