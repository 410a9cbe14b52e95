package id.tanggap.intake.opening;

import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.reply.Replies;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.TicketNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the ticket that a message belongs to.
///
/// A ticket number or a message id alone is not enough: anybody who learns it could write into a stranger's ticket
/// and read it. The sender must also be one of the ticket's participants; otherwise an agent gets a suggestion.
@Component
public class MailThreading {

    private static final Pattern TYPED_NUMBER =
            Pattern.compile("(?<!\\d)\\d{4}[ .\\-\\u00a0]?\\d{4}[ .\\-\\u00a0]?\\d{4}(?!\\d)");
    private static final int TYPED_NUMBERS = 5;

    private record Found(long id, TicketNumber number, boolean participant) {}

    private final JdbcClient jdbc;
    private final Replies replies;

    MailThreading(JdbcClient jdbc, Replies replies) {
        this.jdbc = jdbc;
        this.replies = replies;
    }

    /// A text has no subject: a number may be anywhere in it.
    public ThreadMatch of(ParsedInbound.Text text) {
        return of(text.report(), text.content().text());
    }

    /// One statement if the message names a ticket or answers anything, none otherwise.
    public ThreadMatch of(ParsedInbound.Report report) {
        return of(report, report.words().subject());
    }

    /// @param naming the words in which a typed number counts
    private ThreadMatch of(ParsedInbound.Report report, String naming) {
        var numbers = named(report, naming);
        if (numbers.isEmpty() && report.identity().references().isEmpty()) {
            return new ThreadMatch.Nothing();
        }
        var found =
                find(numbers, report.identity().references(), report.sender().participants());
        return found.stream()
                .filter(Found::participant)
                .findFirst()
                .<ThreadMatch>map(ticket -> new ThreadMatch.Joins(ticket.id()))
                .or(() -> found.stream().findFirst().map(ticket -> new ThreadMatch.Suggests(ticket.number())))
                .orElseGet(ThreadMatch.Nothing::new);
    }

    private List<String> named(ParsedInbound.Report report, String naming) {
        var numbers = new ArrayList<String>();
        replies.ticketOf(report.identity().references()).ifPresent(number -> numbers.add(number.digits()));
        TYPED_NUMBER
                .matcher(naming)
                .results()
                .limit(TYPED_NUMBERS)
                .map(match -> TicketNumber.parse(match.group()))
                .flatMap(Optional::stream)
                .forEach(number -> numbers.add(number.digits()));
        return numbers;
    }

    /// Tickets that are named or whose conversation has one of the ids; participants' first, then the latest.
    private List<Found> find(List<String> numbers, List<String> ids, List<ContactPoint> senders) {
        return jdbc.sql("""
                        select t.id, t.number,
                               exists (select 1 from contact_point c
                                       where c.reporter_id = t.reporter_id and c.value in (:senders)) as participant
                        from ticket t
                        where t.number in (:numbers)
                           or t.id in (select coalesce(m.written_to_ticket_id, m.ticket_id)
                                       from ticket_message m where m.message_id in (:ids))
                        order by participant desc, t.id desc
                        limit 5
                        """)
                .param("numbers", orNone(numbers))
                .param("ids", orNone(ids))
                .param(
                        "senders",
                        orNone(senders.stream().map(ContactPoint::value).toList()))
                .query((row, n) -> new Found(row.getLong(1), new TicketNumber(row.getString(2)), row.getBoolean(3)))
                .list();
    }

    private static List<String> orNone(List<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }
}
