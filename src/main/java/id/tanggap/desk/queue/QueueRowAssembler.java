package id.tanggap.desk.queue;

import id.tanggap.desk.wording.ChannelIcons;
import id.tanggap.desk.wording.TimeLeftFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.queue.QueueColumn;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the rows of a list of tickets.
@Component
class QueueRowAssembler {

    private static final int INITIALS = 2;

    private final Wording wording;

    QueueRowAssembler(Wording wording) {
        this.wording = wording;
    }

    List<QueueRow> of(List<TicketSummary> found, List<QueueColumn> columns, Locale locale) {
        return found.stream().map(ticket -> row(ticket, columns, locale)).toList();
    }

    private QueueRow row(TicketSummary ticket, List<QueueColumn> columns, Locale locale) {
        var assignee = ticket.assignment().assignee();
        return new QueueRow(
                ticket.id(),
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.subject(),
                line(ticket, columns, locale),
                ticket.classification().urgency().code(),
                new QueueRow.Channel(
                        ChannelIcons.icon(ticket.channel()), wording.text(locale, "channel." + ticket.channel())),
                clock(ticket, locale),
                status(ticket, locale),
                assignee == null ? null : new QueueRow.Assignee(assignee.name(), initials(assignee.name())));
    }

    private QueueRow.Status status(TicketSummary ticket, Locale locale) {
        var age =
                wording.clocks(locale).duration(Duration.between(ticket.times().createdAt(), wording.now()));
        return new QueueRow.Status(
                wording.text(locale, "ticket.age", age),
                ticket.status().unread(),
                !ticket.state().isOpen(),
                ticket.assignment().alarm()
                        ? wording.text(
                                locale, "queue.alarm", ticket.assignment().handOvers())
                        : null);
    }

    /// While a ticket waits for the citizen no clock runs: the row says that it is paused.
    private TimeLeftFormatter.TimeLeft clock(TicketSummary ticket, Locale locale) {
        if (!ticket.state().isOpen()) {
            return new TimeLeftFormatter.TimeLeft(
                    wording.text(locale, "state." + ticket.state().code()), "none", 0, 0);
        }
        if (ticket.state() == TicketState.WAITING_CITIZEN && ticket.times().nextDueAt() == null) {
            return new TimeLeftFormatter.TimeLeft(wording.text(locale, "queue.paused"), "paused", 0, 0);
        }
        return wording.clocks(locale)
                .timeLeft(ticket.times().nextDueAt(), ticket.times().createdAt(), wording.now());
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(INITIALS)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private String line(TicketSummary ticket, List<QueueColumn> columns, Locale locale) {
        return columns.stream()
                .map(column -> value(ticket, column, locale))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String value(TicketSummary ticket, QueueColumn column, Locale locale) {
        var clocks = wording.clocks(locale);
        return switch (column) {
            case PLACE -> wording.place(ticket.classification().placeCode(), locale);
            case CATEGORY -> wording.category(ticket.classification().category(), locale);
            case BALAI -> wording.balai(ticket.assignment().balaiCode(), locale);
            case STATE -> wording.text(locale, "state." + ticket.state().code());
            case REPORTER -> ticket.reporter().name();
            case ASSIGNEE ->
                ticket.assignment().assignee() == null
                        ? null
                        : ticket.assignment().assignee().name();
            case AGE ->
                wording.text(
                        locale,
                        "ticket.age",
                        clocks.duration(Duration.between(ticket.times().createdAt(), wording.now())));
            case CHANNEL -> wording.text(locale, "channel." + ticket.channel());
            case UPDATED ->
                wording.text(
                        locale,
                        "queue.updated",
                        clocks.duration(Duration.between(ticket.times().updatedAt(), wording.now())));
        };
    }
}
