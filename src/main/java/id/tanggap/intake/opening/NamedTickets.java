package id.tanggap.intake.opening;

import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.TicketNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the tickets that a message names, and whether its sender is one of their participants.
@Component
class NamedTickets {

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    NamedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a message names.
    ///
    /// @param numbers of tickets, digits only
    /// @param messageIds of messages in a ticket's conversation
    record Signs(List<String> numbers, List<String> messageIds) {

        boolean isEmpty() {
            return numbers.isEmpty() && messageIds.isEmpty();
        }
    }

    /// Who names it.
    ///
    /// @param channelName by which the message came
    record Teller(List<ContactPoint> points, String channelName) {}

    /// @param participant the reporter's contact points include the sender's
    /// @param here the conversation runs by the message's channel: it was opened or answered there
    record Named(long id, TicketNumber number, boolean participant, boolean here) {}

    /// Participants' first, then the latest; no statement if nothing is named.
    List<Named> find(Signs signs, Teller teller) {
        return signs.isEmpty() ? List.of() : query(signs, teller);
    }

    private List<Named> query(Signs signs, Teller teller) {
        return jdbc.sql("""
                        select t.id, t.number,
                               exists (select 1 from contact_point c
                                       where c.reporter_id = t.reporter_id and c.value in (:senders)) as participant,
                               t.channel_name = :channel
                               or exists (select 1 from ticket_message m
                                          join outbound o on o.ticket_message = m.id
                                          where m.ticket_id = t.id and o.channel_name = :channel) as here
                        from ticket t
                        where t.number in (:numbers)
                           or t.id in (select coalesce(m.written_to_ticket_id, m.ticket_id)
                                       from ticket_message m where m.message_id in (:ids))
                        order by participant desc, t.id desc
                        limit :most
                        """)
                .param("numbers", orNone(signs.numbers()))
                .param("ids", orNone(signs.messageIds()))
                .param(
                        "senders",
                        orNone(teller.points().stream().map(ContactPoint::value).toList()))
                .param("channel", teller.channelName())
                .param("most", MOST)
                .query((row, n) -> new Named(
                        row.getLong("id"),
                        new TicketNumber(row.getString("number")),
                        row.getBoolean("participant"),
                        row.getBoolean("here")))
                .list();
    }

    private static List<String> orNone(List<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }
}
