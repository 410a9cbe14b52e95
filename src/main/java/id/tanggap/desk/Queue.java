package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.search.SearchQuery;
import id.tanggap.search.TicketSearch;
import id.tanggap.ticket.TicketReader;
import id.tanggap.ticket.TicketSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists of the desk: what is due, what is new, what was looked for. A page is one statement.
@Component
class Queue {

    static final int PAGE = 40;
    private static final int COUNTED = 999;

    private final TicketReader tickets;
    private final TicketSearch search;
    private final Wording wording;

    Queue(TicketReader tickets, TicketSearch search, Wording wording) {
        this.tickets = tickets;
        this.search = search;
        this.wording = wording;
    }

    /// @param next address of the next page, or null
    /// @param total how many there are, as people say it
    record Page(
            String tab,
            String query,
            List<QueueRow> rows,
            @Nullable String next,
            String total) {}

    Page due(Viewer viewer, Locale locale, TicketReader.@Nullable Key after) {
        var found = tickets.queue(viewer, after, PAGE + 1);
        var rows = rows(first(found), locale);
        return new Page(
                "due",
                "",
                rows,
                found.size() > PAGE ? "/queue/rows?tab=due&" + key(found.get(PAGE - 1)) : null,
                open(viewer));
    }

    Page newest(Viewer viewer, Locale locale, @Nullable Long before) {
        var found = tickets.newest(viewer, before, PAGE + 1);
        var next = found.size() > PAGE
                ? "/queue/rows?tab=new&id=" + found.get(PAGE - 1).id()
                : null;
        return new Page("new", "", rows(first(found), locale), next, open(viewer));
    }

    Page found(String text, Viewer viewer, Locale locale, @Nullable String cursor) {
        var short500 = text.length() > SearchQuery.LONGEST ? text.substring(0, SearchQuery.LONGEST) : text;
        var answer = search.search(new SearchQuery(short500, SearchQuery.Order.RELEVANCE, PAGE, cursor), viewer);
        var rows = rows(answer.hits().stream().map(hit -> hit.ticket()).toList(), locale);
        var next = answer.next() == null
                ? null
                : "/queue/rows?tab=found&cursor=" + answer.next() + "&q="
                        + java.net.URLEncoder.encode(short500, java.nio.charset.StandardCharsets.UTF_8);
        return new Page("found", short500, rows, next, Long.toString(answer.total()));
    }

    List<QueueRow> rows(List<TicketSummary> found, Locale locale) {
        return found.stream().map(ticket -> row(ticket, locale)).toList();
    }

    private static List<TicketSummary> first(List<TicketSummary> found) {
        return found.subList(0, Math.min(found.size(), PAGE));
    }

    private static String key(TicketSummary last) {
        var due = last.nextDueAt();
        return "id=" + last.id() + (due == null ? "" : "&due=" + due);
    }

    private String open(Viewer viewer) {
        var count = tickets.openUpTo(viewer, COUNTED + 1);
        return count > COUNTED ? COUNTED + "+" : Integer.toString(count);
    }

    private QueueRow row(TicketSummary ticket, Locale locale) {
        var now = wording.now();
        var clocks = wording.clocks(locale);
        return new QueueRow(
                ticket.id(),
                ticket.number().digits(),
                ticket.number().grouped(),
                ticket.subject(),
                where(ticket, locale),
                ticket.urgency().code(),
                Channels.icon(ticket.channel()),
                wording.text(locale, "channel." + ticket.channel()),
                ticket.state().isOpen()
                        ? clocks.say(ticket.nextDueAt(), start(ticket), now)
                        : new ClockWords.Said(
                                wording.text(locale, "state." + ticket.state().code()), "none", 0, 0),
                wording.text(locale, "ticket.age", clocks.span(Duration.between(ticket.createdAt(), now))),
                ticket.unread(),
                !ticket.state().isOpen());
    }

    private static Instant start(TicketSummary ticket) {
        return ticket.createdAt();
    }

    private String where(TicketSummary ticket, Locale locale) {
        return wording.place(ticket.placeCode(), locale)
                + " · " + wording.category(ticket.category(), locale)
                + " · " + wording.balai(ticket.balaiCode(), locale);
    }
}
