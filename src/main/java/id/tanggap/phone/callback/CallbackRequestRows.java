package id.tanggap.phone.callback;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes requests to be called.
@Component
record CallbackRequestRows(JdbcClient jdbc) {

    private static final int SHOWN = 10;
    private static final String SELECT = """
            select w.callback_id, b.state, b.settled_how, w.reason, w.wanted_from, w.name, w.asked_at
            from callback_wish w
            join callback b on b.id = w.callback_id
            join ticket t on t.id = w.ticket_id
            where\s""";

    /// @param at when the request was made
    record NewRequest(String reason, Instant from, Instant at) {}

    /// The number that the citizen reported from; else their latest number, shared numbers last.
    Optional<String> numberOf(TicketNumber ticket, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql("""
                        select p.value
                        from ticket t
                        join contact_point p on p.reporter_id = t.reporter_id and p.kind = 'phone'
                        where t.number = :number and %s
                        order by p.id = t.reporter_via desc, p.shared, p.id desc
                        limit 1
                        """.formatted(visibility.sql()))
                .param("number", ticket.digits())
                .params(visibility.parameters())
                .query(String.class)
                .optional();
    }

    List<CallbackRequest> ofTicket(TicketNumber ticket, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql(SELECT
                        + "t.number = :number and %s order by w.id desc limit %d".formatted(visibility.sql(), SHOWN))
                .param("number", ticket.digits())
                .params(visibility.parameters())
                .query(CallbackRequestRows::request)
                .list();
    }

    /// Only for viewers who may see the reporter: the reason of a request can reveal whose number it is.
    List<CallbackRequest> ofCallback(long callback, Viewer viewer) {
        var visibility = viewer.visibility();
        return jdbc.sql(SELECT
                        + "w.callback_id = :callback and %s and %s order by w.id desc limit %d"
                                .formatted(visibility.sql(), visibility.identitySql(), SHOWN))
                .param("callback", callback)
                .params(visibility.parameters())
                .query(CallbackRequestRows::request)
                .list();
    }

    /// Called after the ticket was checked and changed in this transaction.
    void insert(long callback, TicketVersion seen, NewRequest request) {
        jdbc.sql("""
                        with about as (
                            update callback b set ticket_id = coalesce(b.ticket_id, t.id), version = b.version + 1
                            from ticket t
                            where b.id = :callback and t.number = :number
                            returning t.id
                        )
                        insert into callback_wish
                            (callback_id, ticket_id, reason, wanted_from, user_id, name, asked_at)
                        select :callback, about.id, :reason, :from, :user, :name, :at from about
                        """)
                .param("callback", callback)
                .param("number", seen.number().digits())
                .param("reason", request.reason())
                .param("from", Timestamp.from(request.from()))
                .param("user", seen.by().userId())
                .param("name", seen.by().name())
                .param("at", Timestamp.from(request.at()))
                .update();
    }

    boolean isAskedFor(long callback) {
        return jdbc.sql("select exists (select 1 from callback_wish where callback_id = :id)")
                .param("id", callback)
                .query(Boolean.class)
                .single();
    }

    private static CallbackRequest request(ResultSet row, int n) throws SQLException {
        return new CallbackRequest(
                row.getLong("callback_id"),
                CallbackState.of(row.getString("state")),
                CallbackEnding.orNull(row.getString("settled_how")),
                row.getString("reason"),
                row.getTimestamp("wanted_from").toInstant(),
                row.getString("name"),
                row.getTimestamp("asked_at").toInstant());
    }
}
