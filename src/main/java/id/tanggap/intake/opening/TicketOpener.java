package id.tanggap.intake.opening;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.region.GeoPoint;
import id.tanggap.reporter.Citizen;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.ReporterDirectory;
import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.citizen.Tickets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Creates a message and a ticket from a parsed item.
@Component
public class TicketOpener {

    private final BlobStore blobs;
    private final TicketDecisions decisions;
    private final ReporterDirectory reporters;
    private final Tickets tickets;

    TicketOpener(BlobStore blobs, TicketDecisions decisions, ReporterDirectory reporters, Tickets tickets) {
        this.blobs = blobs;
        this.decisions = decisions;
        this.reporters = reporters;
        this.tickets = tickets;
    }

    /// Asks triage, routing and sla; to be called before the transaction.
    public TicketDecisions.Decided decide(InboundItem inbound, ParsedInbound.Report report) {
        return decide(inbound, report, report.subject() + "\n" + report.text(), Optional.empty());
    }

    /// The subject of a text is made of its first words and adds nothing to them.
    public TicketDecisions.Decided decide(InboundItem inbound, ParsedInbound.Text text) {
        return decide(inbound, text.report(), text.report().text(), text.point());
    }

    private TicketDecisions.Decided decide(
            InboundItem inbound, ParsedInbound.Report report, String words, Optional<GeoPoint> point) {
        var where = new TicketDecisions.Where(report.place(), point);
        return decisions.decide(words, where, report.given(), inbound.receivedAt());
    }

    /// Stores the files' bytes: before any transaction, because they may be large, and storing them twice does no
    /// harm.
    ///
    /// @param sentAt null if unknown
    public NewMessage message(ParsedInbound.Report report, @Nullable Instant sentAt) {
        var attachments = report.files().stream()
                .map(file -> new NewAttachment(
                        file.name(), file.contentType(), blobs.keep(file.bytes()), file.inline(), file.contentId()))
                .toList();
        return new NewMessage(
                report.name(),
                report.text(),
                report.fullText(),
                report.html(),
                report.messageId(),
                sentAt,
                report.automatic(),
                attachments);
    }

    /// Part of the caller's transaction.
    public OpenedTicket open(
            InboundItem inbound,
            ParsedInbound.Report report,
            NewMessage message,
            TicketDecisions.Decided decided,
            Instant now) {
        return tickets.open(new NewTicket(
                report.subject(),
                new NewTicket.Channel(inbound.channel(), inbound.channelName()),
                inbound.language(),
                report.from().map(point -> reporter(point, report, now)),
                message,
                decided.decision(),
                decided.clocks(),
                !report.automatic(),
                report.given().confidential(),
                inbound.receivedAt()));
    }

    /// Further contact points of a citizen from a form; points that belong to another citizen already stay there.
    private Citizen reporter(ContactPoint point, ParsedInbound.Report report, Instant now) {
        var citizen = reporters.findOrWelcome(point, report.name(), now);
        report.given().contacts().stream()
                .filter(other -> !other.equals(point))
                .forEach(other -> reporters.attach(citizen.reporterId(), other, now));
        return citizen;
    }
}
