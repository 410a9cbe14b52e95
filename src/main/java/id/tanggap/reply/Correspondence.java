package id.tanggap.reply;

import id.tanggap.access.Visibility;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where messages about a ticket go, and what they answer.
@Component
class Correspondence {

    private static final int LONGEST_CHAIN = 20;

    private final JdbcClient jdbc;

    Correspondence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param ids of the conversation so far, oldest first
    /// @param contactKind `email` or `phone`, null if nobody can be reached
    /// @param lastTextAt when the citizen wrote last
    /// @param zone the citizen lives in
    /// @param isUrgent a matter that may wake people
    record Letter(
            String subject,
            String language,
            String channel,
            String channelName,
            @Nullable String name,
            @Nullable String contactKind,
            @Nullable String contact,
            List<String> ids,
            @Nullable String lastFromCitizen,
            Optional<Instant> lastTextAt,
            ZoneId zone,
            boolean isUrgent) {

        /// First and latest ids: a header may not grow for ever.
        List<String> references() {
            return ids.size() <= LONGEST_CHAIN
                    ? ids
                    : java.util.stream.Stream.concat(
                                    ids.stream().limit(1), ids.stream().skip(ids.size() - LONGEST_CHAIN + 1L))
                            .toList();
        }

        /// Where a carrier can reach the citizen: one for mail has no use for a number.
        Optional<String> reachedBy(Carrier carrier) {
            return carrier.reaches().code().equals(contactKind) ? Optional.ofNullable(contact) : Optional.empty();
        }
    }

    /// As it leaves.
    Letter of(long ticketId) {
        return shown(ticketId, Visibility.ALL);
    }

    /// As somebody sees it who writes it: their reporter may stay unnamed to them. One statement.
    ///
    /// @param ticketId of a ticket that they may see
    Letter shown(long ticketId, Visibility visibility) {
        return jdbc.sql("""
                        select %s, t.language, t.channel, t.channel_name,
                               case when r.name is null or %s then r.name else '***' end, c.kind, c.value,
                               array(select m.message_id from ticket_message m
                                     where m.ticket_id = t.id and m.message_id is not null
                                     order by m.id) as ids,
                               (select m.message_id from ticket_message m
                                where m.ticket_id = t.id and m.direction = 'in' and m.message_id is not null
                                order by m.id desc limit 1) as last_in,
                               (select max(m.at) from ticket_message m
                                where m.ticket_id = t.id and m.direction = 'in') as last_in_at,
                               coalesce((select s.zone from sla_clock s
                                         where s.ticket_id = t.id and s.name = 'resolution'
                                         order by s.id desc limit 1), 'Asia/Jakarta') as zone,
                               t.urgency = 'darurat' as urgent
                        from ticket t
                        left join reporter r on r.id = t.reporter_id
                        left join contact_point c on c.id = t.reporter_via
                        where t.id = :id
                        """.formatted(visibility.subjectSql(), visibility.identitySql()))
                .param("id", ticketId)
                .params(visibility.parameters())
                .query((row, n) -> new Letter(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        List.of((String[]) row.getArray(8).getArray()),
                        row.getString(9),
                        Optional.ofNullable(row.getTimestamp(10)).map(Timestamp::toInstant),
                        ZoneId.of(row.getString(11)),
                        row.getBoolean(12)))
                .single();
    }
}
