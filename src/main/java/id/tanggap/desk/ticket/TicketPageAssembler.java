package id.tanggap.desk.ticket;

import id.tanggap.desk.queue.QueuePageAssembler;
import id.tanggap.desk.queue.QueueRow;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.timeline.TimelineAssembler;
import id.tanggap.reply.delivery.TicketDeliveries;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Makes the page of a ticket. Ten SQL statements however long the timeline is, one more where text messages are
/// sent, and one for each call that belongs to it.
@Component
public class TicketPageAssembler {

    private static final int OTHERS = 5;

    private final TicketReader tickets;
    private final TicketDeliveries outbox;
    private final QueuePageAssembler queue;
    private final TimelineAssembler conversation;
    private final ReporterDirectory reporters;
    private final List<TicketPageSection> parts;

    TicketPageAssembler(
            TicketReader tickets,
            TicketDeliveries outbox,
            QueuePageAssembler queue,
            TimelineAssembler conversation,
            ReporterDirectory reporters,
            List<TicketPageSection> parts) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.queue = queue;
        this.conversation = conversation;
        this.reporters = reporters;
        this.parts = parts;
    }

    /// Puts the page of a ticket into a model: `ticket` and the parts by their names. The reporter's contact is
    /// masked.
    ///
    /// @return false if there is no such ticket for this viewer
    public boolean put(TicketRequest asked, Model model) {
        return put(asked, false, model);
    }

    /// The same with the reporter's contact in full.
    boolean putDisclosed(TicketRequest asked, Model model) {
        return put(asked, true, model);
    }

    private boolean put(TicketRequest asked, boolean disclosed, Model model) {
        var ticket = tickets.detail(asked.number(), asked.viewer()).orElse(null);
        if (ticket == null) {
            return false;
        }
        var page = page(ticket, asked.reader(), disclosed);
        model.addAttribute("ticket", page);
        parts.forEach(part -> model.addAttribute(part.name(), part.of(ticket, asked.reader())));
        return true;
    }

    private TicketPage page(TicketDetail ticket, PageReader reader, boolean disclosed) {
        var summary = ticket.summary();
        return new TicketPage(
                summary.number().digits(),
                summary.number().grouped(),
                summary.subject(),
                label("urgency.", summary.classification().urgency().code(), reader),
                label("state.", summary.state().code(), reader),
                summary.reporter().reachable(),
                new TicketPage.KeyFacts(
                        KeyFactsAssembler.what(ticket, reader),
                        KeyFactsAssembler.where(ticket, reader),
                        KeyFactsAssembler.when(ticket, reader),
                        KeyFactsAssembler.who(ticket, reader)),
                conversation.of(ticket, outbox.deliveries(summary.id()), reader),
                reporter(summary, disclosed, others(summary, reader)),
                details(ticket, reader));
    }

    private TicketPage.Label label(String messages, String code, PageReader reader) {
        return new TicketPage.Label(code, reader.text(messages + code));
    }

    private TicketPage.Details details(TicketDetail ticket, PageReader reader) {
        var summary = ticket.summary();
        return new TicketPage.Details(
                reader.textOr("channel." + summary.channel(), summary.channel()),
                reader.text("kind." + summary.classification().kind().code()),
                reader.full(summary.times().createdAt()),
                summary.classification().supervision(),
                summary.exercise() != null,
                clocks(ticket, reader));
    }

    private List<TicketPage.Clock> clocks(TicketDetail ticket, PageReader reader) {
        var now = reader.now();
        return ticket.clocks().stream()
                .filter(ClockView::isRunning)
                .sorted(Comparator.comparing(ClockView::dueAt))
                .map(clock -> clock(clock, reader, now))
                .toList();
    }

    private TicketPage.Clock clock(ClockView clock, PageReader reader, Instant now) {
        var whole =
                Math.max(1, Duration.between(clock.startedAt(), clock.dueAt()).toMillis());
        var gone = Duration.between(clock.startedAt(), now).toMillis();
        return new TicketPage.Clock(
                reader.text("clock.name." + clock.name()),
                reader.timeLeft(clock.dueAt(), clock.startedAt()),
                reader.full(clock.dueAt()),
                reader.sentence(clock.why()),
                Math.clamp(gone * 100 / whole, 0, 100));
    }

    private TicketPage.Reporter reporter(TicketSummary summary, boolean disclosed, List<QueueRow> others) {
        var contact = summary.reporter().contact();
        var shown = contact == null ? null : disclosed ? contact.value() : contact.masked();
        return new TicketPage.Reporter(
                summary.reporter().name(),
                shown,
                contact != null && !disclosed,
                points(summary, contact, disclosed),
                others);
    }

    /// The reporter's other telephone numbers and addresses.
    private List<TicketPage.Point> points(TicketSummary summary, @Nullable ContactPoint used, boolean disclosed) {
        var reporter = summary.reporter().id();
        return reporter == null
                ? List.of()
                : reporters.points(reporter).stream()
                        .filter(point -> !point.equals(used))
                        .map(point -> new TicketPage.Point(
                                point.kind() == ContactPoint.Kind.EMAIL ? "mail" : "phone",
                                disclosed ? point.value() : point.masked()))
                        .toList();
    }

    private List<QueueRow> others(TicketSummary summary, PageReader reader) {
        var reporter = summary.reporter().id();
        return reporter == null
                ? List.of()
                : queue.rows(tickets.ofReporter(reporter, summary.id(), reader.viewer(), OTHERS), reader);
    }
}
