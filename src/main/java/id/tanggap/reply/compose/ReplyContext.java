package id.tanggap.reply.compose;

import id.tanggap.access.Visibility;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reporter.ContactPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where messages about a ticket are sent, what they answer, and how many were sent lately.
@Component
public class ReplyContext {

    private static final int LONGEST_CHAIN = 20;
    private static final Duration LATELY = Duration.ofHours(1);

    /// The conversation with the reporter of `ticket t`: without what reporters of its duplicates wrote, and with what
    /// this reporter wrote after a merge, which is in the main ticket.
    private static final String OWN_TALK = """
            select array_agg(m.message_id order by m.id) filter (where m.message_id is not null) as ids,
                   (array_agg(m.message_id order by m.id desc)
                       filter (where m.direction = 'in' and m.message_id is not null))[1] as last_in,
                   max(m.at) filter (where m.direction = 'in') as last_in_at,
                   bool_and(m.automatic) filter (where m.direction = 'in') as machine
            from (select o.id, o.direction, o.message_id, o.at, o.automatic
                  from ticket_message o
                  left join ticket w on w.id = o.written_to_ticket_id
                  where o.ticket_id = t.id and (o.written_to_ticket_id is null or w.reporter_id = t.reporter_id)
                  union all
                  select o.id, o.direction, o.message_id, o.at, o.automatic
                  from ticket_message o
                  where o.written_to_ticket_id = t.id) m
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyContext(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param channelName of the channel that the ticket came by
    /// @param isUrgent a matter for which people may be woken
    public record Target(Addressee to, Topic thread, String channelName, boolean isUrgent, RecentMessages lately) {

        /// The same with a text of the citizen that is not in the conversation.
        public Target heardAt(Optional<Instant> text) {
            var last = Stream.concat(to.lastTextAt().stream(), text.stream()).max(Instant::compareTo);
            return new Target(to.heardAt(last), thread, channelName, isUrgent, lately);
        }

        /// The same, answered at another point of the citizen.
        ///
        /// @param lately automatic messages to this point in the last hour
        public Target answering(String byChannel, ContactPoint point, int lately) {
            return new Target(to.at(point), thread, byChannel, isUrgent, new RecentMessages(lately, 0));
        }

        /// Where a carrier can reach the citizen: an e-mail carrier cannot use a number.
        public Optional<String> reachedBy(Carrier carrier) {
            return carrier.reaches().code().equals(to.contactKind())
                    ? Optional.ofNullable(to.contact())
                    : Optional.empty();
        }
    }

    /// @param contactKind `email` or `phone`, null if nobody can be reached
    /// @param lastTextAt time of the citizen's last text in the ticket
    /// @param heardAt when they last texted or called from this contact point, about anything
    /// @param zone the citizen lives in
    /// @param isMachine all that came from them was written by a program
    public record Addressee(
            @Nullable String name,
            String language,
            @Nullable String contactKind,
            @Nullable String contact,
            Optional<Instant> lastTextAt,
            Optional<Instant> heardAt,
            ZoneId zone,
            boolean isMachine) {

        private Addressee at(ContactPoint point) {
            return new Addressee(
                    name, language, point.kind().code(), point.value(), lastTextAt, heardAt, zone, isMachine);
        }

        private Addressee heardAt(Optional<Instant> last) {
            return new Addressee(name, language, contactKind, contact, last, heardAt, zone, isMachine);
        }
    }

    /// @param ids of the conversation so far, oldest first
    public record Topic(
            String subject, List<String> ids, @Nullable String lastFromCitizen) {

        /// First and latest ids: the header must not grow without limit.
        public List<String> references() {
            return ids.size() <= LONGEST_CHAIN
                    ? ids
                    : Stream.concat(ids.stream().limit(1), ids.stream().skip(ids.size() - LONGEST_CHAIN + 1L))
                            .toList();
        }
    }

    /// Automatic messages of the last hour.
    public record RecentMessages(int toAddress, int fromTicket) {}

    /// As it is sent.
    public Target of(long ticketId) {
        return shown(ticketId, Visibility.ALL);
    }

    /// As shown to its author: the reporter may be hidden from them. One statement.
    ///
    /// @param ticketId of a ticket that they may see
    public Target shown(long ticketId, Visibility visibility) {
        return jdbc.sql("""
                        select %s as subject, t.language, t.channel_name,
                               case when r.name is null or %s then r.name else '***' end as name, c.kind, c.value, c.heard_at,
                               coalesce(talk.ids, array[]::text[]) as ids, talk.last_in, talk.last_in_at,
                               coalesce(talk.machine, false) as machine,
                               coalesce((select s.zone from sla_clock s
                                         where s.ticket_id = t.id and s.name = 'resolution'
                                         order by s.id desc limit 1), 'Asia/Jakarta') as zone,
                               t.urgency = 'darurat' as urgent,
                               (select count(*) from outbound o
                                where o.recipient = c.value and o.queued_at > :lately and o.automatic
                                  and o.state <> 'suppressed') as to_address,
                               (select count(*) from outbound o
                                where o.ticket_id = t.id and o.queued_at > :lately and o.automatic
                                  and o.state <> 'suppressed') as from_ticket
                        from ticket t
                        left join reporter r on r.id = t.reporter_id
                        left join contact_point c on c.id = t.reporter_via
                        cross join lateral (%s) talk
                        where t.id = :id
                        """.formatted(visibility.subjectSql(), visibility.identitySql(), OWN_TALK))
                .param("id", ticketId)
                .param("lately", Timestamp.from(clock.instant().minus(LATELY)))
                .params(visibility.parameters())
                .query((row, n) -> target(row))
                .single();
    }

    private static Target target(ResultSet row) throws SQLException {
        var lastText = Optional.ofNullable(row.getTimestamp("last_in_at")).map(Timestamp::toInstant);
        return new Target(
                new Addressee(
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("kind"),
                        row.getString("value"),
                        lastText,
                        Optional.ofNullable(row.getTimestamp("heard_at")).map(Timestamp::toInstant),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("machine")),
                new Topic(
                        row.getString("subject"),
                        List.of((String[]) row.getArray("ids").getArray()),
                        row.getString("last_in")),
                row.getString("channel_name"),
                row.getBoolean("urgent"),
                new RecentMessages(row.getInt("to_address"), row.getInt("from_ticket")));
    }
}
