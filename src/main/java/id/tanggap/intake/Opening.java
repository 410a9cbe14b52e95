package id.tanggap.intake;

import id.tanggap.blob.Blobs;
import id.tanggap.region.Point;
import id.tanggap.reporter.Citizen;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.reporter.Reporters;
import id.tanggap.ticket.NewAttachment;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.NewTicket;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.Tickets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a message and a ticket of what was read.
@Component
class Opening {

    private final Blobs blobs;
    private final Decisions decisions;
    private final Reporters reporters;
    private final Tickets tickets;

    Opening(Blobs blobs, Decisions decisions, Reporters reporters, Tickets tickets) {
        this.blobs = blobs;
        this.decisions = decisions;
        this.reporters = reporters;
        this.tickets = tickets;
    }

    /// Asks triage, routing and sla; belongs before the transaction.
    Decisions.Decided decide(Inbound inbound, Reading.Report report) {
        return decide(inbound, report, report.subject() + "\n" + report.text(), Optional.empty());
    }

    /// The subject of a text is made of its first words, and adds nothing to them.
    Decisions.Decided decide(Inbound inbound, Reading.Text text) {
        return decide(inbound, text.report(), text.report().text(), text.point());
    }

    private Decisions.Decided decide(Inbound inbound, Reading.Report report, String words, Optional<Point> point) {
        var where = new Decisions.Where(report.place(), point);
        return decisions.decide(words, where, report.given(), inbound.receivedAt());
    }

    /// Keeps the files' bytes: before any transaction, for they may be large, and keeping them twice does no harm.
    ///
    /// @param sentAt null if the network does not say
    NewMessage message(Reading.Report report, @Nullable Instant sentAt) {
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
    OpenedTicket open(
            Inbound inbound, Reading.Report report, NewMessage message, Decisions.Decided decided, Instant now) {
        return tickets.open(new NewTicket(
                report.subject(),
                inbound.channel(),
                inbound.channelName(),
                inbound.language(),
                report.from().map(point -> reporter(point, report, now)),
                message,
                decided.decision(),
                decided.clocks(),
                !report.automatic(),
                report.given().confidential(),
                inbound.receivedAt()));
    }

    /// Points of a citizen that a form names beside the first; those that somebody has already stay theirs.
    private Citizen reporter(ContactPoint point, Reading.Report report, Instant now) {
        var citizen = reporters.findOrWelcome(point, report.name(), now);
        report.given().contacts().stream()
                .filter(other -> !other.equals(point))
                .forEach(other -> reporters.attach(citizen.reporterId(), other, now));
        return citizen;
    }
}
