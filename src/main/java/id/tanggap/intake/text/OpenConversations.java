package id.tanggap.intake.text;

import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks up the tickets of a number that texts.
@Component
class OpenConversations {

    private static final String OF_SENDER = """
            t.reporter_id = (select c.reporter_id from contact_point c where c.kind = 'phone' and c.value = :sender)
            """;
    private static final int RECENT = 5;

    private final JdbcClient jdbc;

    OpenConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Serialises the texts of one sender; lasts until the transaction ends.
    void lockSender(ContactPoint sender) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sender, 20))")
                .param("sender", sender.value())
                .query((row, n) -> true)
                .single();
    }

    /// Open tickets of a number, the one with the latest text from them first; one statement.
    ///
    /// @param channelName by which they text
    List<OpenConversation> open(ContactPoint sender, String channelName) {
        return find(new Texter(sender, channelName), TicketState.IS_OPEN, Instant.EPOCH);
    }

    /// Open tickets and those that ended since; the one with the latest text or end message first.
    List<OpenConversation> recent(ContactPoint sender, String channelName, Instant since) {
        return find(
                new Texter(sender, channelName),
                "(" + TicketState.IS_OPEN + " or (t.ended_at >= :since and t.main_id is null))",
                since);
    }

    private record Texter(ContactPoint sender, String channelName) {}

    private List<OpenConversation> find(Texter texter, String which, Instant since) {
        return jdbc.sql("""
                        select t.id, t.number, t.category, t.place_code, t.place_asked_at, t.ended_at,
                               (select max(m.at) from ticket_message m
                                where m.ticket_id = t.id and m.direction = 'in'
                                  and m.written_to_ticket_id is null) as last_in,
                               (select max(m.at) from ticket_message m
                                where m.ticket_id = t.id and m.direction = 'out' and not m.automatic) as last_answer,
                               t.channel_name = :channel
                               or exists (select 1 from ticket_message m
                                          join outbound o on o.ticket_message = m.id
                                          where m.ticket_id = t.id and o.channel_name = :channel) as here
                        from ticket t
                        where %s and %s
                        order by greatest(t.ended_at, (select max(m.at) from ticket_message m
                                where m.ticket_id = t.id and m.direction = 'in'
                                  and m.written_to_ticket_id is null)) desc nulls last, t.id desc
                        limit :recent
                        """.formatted(OF_SENDER, which))
                .param("sender", texter.sender().value())
                .param("channel", texter.channelName())
                .param("since", Timestamp.from(since))
                .param("recent", RECENT)
                .query(OpenConversations::conversation)
                .list();
    }

    private static OpenConversation conversation(ResultSet row, int n) throws SQLException {
        return new OpenConversation(
                row.getLong("id"),
                new TicketNumber(row.getString("number")),
                row.getString("category"),
                Optional.ofNullable(row.getString("place_code")).map(RegionCode::new),
                instant(row.getTimestamp("place_asked_at")),
                instant(row.getTimestamp("last_in")),
                instant(row.getTimestamp("last_answer")),
                instant(row.getTimestamp("ended_at")),
                row.getBoolean("here"));
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }

    /// The state of a ticket, for its reporter.
    ///
    /// @param promise the citizen's next deadline, if one is running
    record TicketStatus(
            long ticketId,
            TicketNumber number,
            String state,
            Optional<String> balai,
            Optional<Instant> promise,
            ZoneId zone) {}

    /// A ticket of this number: the named one, else the latest. Tickets of other numbers are not found.
    Optional<TicketStatus> status(ContactPoint sender, Optional<TicketNumber> number) {
        return jdbc.sql("""
                        select t.id, t.number, t.state, t.balai_code,
                               (select min(s.due_at) from sla_clock s
                                where s.ticket_id = t.id and s.state = 'running' and s.name <> 'acceptance') as promise,
                               coalesce((select s.zone from sla_clock s
                                         where s.ticket_id = t.id and s.name = 'resolution'
                                         order by s.id desc limit 1), 'Asia/Jakarta') as zone
                        from ticket t
                        where %s and t.number = coalesce(cast(:number as text), t.number)
                        order by t.id desc
                        limit 1
                        """.formatted(OF_SENDER))
                .param("sender", sender.value())
                .param("number", number.map(TicketNumber::digits).orElse(null))
                .query((row, n) -> new TicketStatus(
                        row.getLong("id"),
                        new TicketNumber(row.getString("number")),
                        row.getString("state"),
                        Optional.ofNullable(row.getString("balai_code")),
                        instant(row.getTimestamp("promise")),
                        ZoneId.of(row.getString("zone"))))
                .optional();
    }
}
