package id.tanggap.desk.queue;

import id.tanggap.queue.QueueColumn;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.web.wording.ChannelIcons;
import id.tanggap.web.wording.PageReader;
import id.tanggap.web.wording.TimeLeftFormatter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a list of tickets.
final class QueueRowAssembler {

    private static final int INITIALS = 2;

    private QueueRowAssembler() {}

    static List<QueueRow> of(List<TicketSummary> found, List<QueueColumn> columns, PageReader reader) {
        return found.stream().map(ticket -> row(ticket, columns, reader)).toList();
    }

    private static QueueRow row(TicketSummary ticket, List<QueueColumn> columns, PageReader reader) {
        var assignee = ticket.assignment().assignee();
        return new QueueRow(
                ticket.id(),
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.subject(),
                line(ticket, columns, reader),
                ticket.classification().urgency().code(),
                new QueueRow.Channel(
                        ChannelIcons.icon(ticket.channel()),
                        reader.textOr("channel." + ticket.channel(), ticket.channel())),
                clock(ticket, reader),
                status(ticket, reader),
                assignee == null ? null : new QueueRow.Assignee(assignee.name(), initials(assignee.name())));
    }

    private static QueueRow.Status status(TicketSummary ticket, PageReader reader) {
        var age = reader.duration(Duration.between(ticket.times().createdAt(), reader.now()));
        return new QueueRow.Status(
                reader.text("ticket.age", age),
                ticket.status().unread(),
                !ticket.state().isOpen(),
                ticket.assignment().alarm()
                        ? reader.text("queue.alarm", ticket.assignment().handOvers())
                        : null);
    }

    /// While a ticket waits for the citizen no clock runs: the row says that it is paused.
    private static TimeLeftFormatter.TimeLeft clock(TicketSummary ticket, PageReader reader) {
        if (!ticket.state().isOpen()) {
            return new TimeLeftFormatter.TimeLeft(
                    reader.text("state." + ticket.state().code()), "none", 0, 0);
        }
        if (ticket.state() == TicketState.WAITING_CITIZEN && ticket.times().nextDueAt() == null) {
            return new TimeLeftFormatter.TimeLeft(reader.text("queue.paused"), "paused", 0, 0);
        }
        return reader.timeLeft(ticket.times().nextDueAt(), ticket.times().createdAt());
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(INITIALS)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String line(TicketSummary ticket, List<QueueColumn> columns, PageReader reader) {
        return columns.stream()
                .map(column -> value(ticket, column, reader))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String value(TicketSummary ticket, QueueColumn column, PageReader reader) {
        return switch (column) {
            case PLACE -> reader.place(ticket.classification().placeCode());
            case CATEGORY -> reader.category(ticket.classification().category());
            case BALAI -> reader.balai(ticket.assignment().balaiCode());
            case STATE -> reader.text("state." + ticket.state().code());
            case REPORTER -> ticket.reporter().name();
            case ASSIGNEE ->
                ticket.assignment().assignee() == null
                        ? null
                        : ticket.assignment().assignee().name();
            case AGE ->
                reader.text(
                        "ticket.age",
                        reader.duration(Duration.between(ticket.times().createdAt(), reader.now())));
            case CHANNEL -> reader.textOr("channel." + ticket.channel(), ticket.channel());
            case UPDATED ->
                reader.text(
                        "queue.updated",
                        reader.duration(Duration.between(ticket.times().updatedAt(), reader.now())));
        };
    }
}
