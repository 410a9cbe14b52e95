package id.tanggap.intake.opening;

import id.tanggap.assignment.RuleApplication;
import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.mail.auth.AuthenticationVerdict;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Creates a message and a ticket from a parsed item.
@Component
public class TicketOpener {

    private final BlobStore blobs;
    private final TicketDecisions decisions;
    private final ReporterDirectory reporters;
    private final Tickets tickets;
    private final RuleApplication rules;

    TicketOpener(
            BlobStore blobs,
            TicketDecisions decisions,
            ReporterDirectory reporters,
            Tickets tickets,
            RuleApplication rules) {
        this.blobs = blobs;
        this.decisions = decisions;
        this.reporters = reporters;
        this.tickets = tickets;
        this.rules = rules;
    }

    /// Asks triage, routing and sla; to be called before the transaction.
    public DecidedReport decide(InboundItem inbound, ParsedInbound.Report report, NewMessage message) {
        var words = report.words().subject() + "\n" + report.words().text();
        return new DecidedReport(inbound, report, message, decide(inbound, report, words, Optional.empty()));
    }

    /// The subject of a text is made of its first words and adds nothing to them.
    public DecidedReport decide(InboundItem inbound, ParsedInbound.Text text) {
        var report = text.report();
        var message = message(report, text.writtenAt(inbound.receivedAt()));
        var decided = decide(inbound, report, report.words().text(), text.point());
        return new DecidedReport(inbound, report, message, decided);
    }

    private TicketDecisions.Decided decide(
            InboundItem inbound, ParsedInbound.Report report, String words, Optional<GeoPoint> point) {
        var where = new TicketDecisions.Where(inbound.channel(), report.given().place(), point);
        var received = new TicketDecisions.Received(words, reporters(report), channels(inbound), inbound.receivedAt());
        return decisions.decide(received, where, report.given());
    }

    private static Set<String> channels(InboundItem inbound) {
        return new HashSet<>(List.of(inbound.channel(), inbound.channelName()));
    }

    /// Whoever only pretends to be a sender is not taken for one by a special rule.
    private static List<String> reporters(ParsedInbound.Report report) {
        var sender = report.sender();
        return sender.verdict() == AuthenticationVerdict.FAIL
                ? List.of()
                : Stream.of(
                                sender.answerTo().stream(),
                                sender.participants().stream(),
                                report.given().contacts().stream())
                        .flatMap(points -> points)
                        .map(ContactPoint::value)
                        .distinct()
                        .toList();
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
                report.sender().name(),
                report.words().text(),
                report.words().fullText(),
                report.words().html(),
                report.identity().messageId(),
                sentAt,
                report.sender().automatic(),
                attachments,
                null,
                report.sender().replyTo());
    }

    /// Part of the caller's transaction.
    ///
    /// @param match nothing, or a ticket that it may belong to: agents see it as a suggested link
    public OpenedTicket open(DecidedReport decided, ThreadMatch match, Instant now) {
        var report = decided.report();
        var inbound = decided.inbound();
        var opened = tickets.open(new NewTicket(
                report.words().subject(),
                new NewTicket.Channel(inbound.channel(), inbound.channelName()),
                inbound.language(),
                report.sender().answerTo().map(point -> reporter(point, report, now)),
                decided.message().provenBy(match.proof()),
                decided.decided().decision(),
                decided.decided().clocks(),
                !report.sender().automatic() && !inbound.isQuiet(),
                report.given().confidential(),
                inbound.receivedAt()));
        decided.decided().rule().ifPresent(rule -> rules.apply(opened.id(), rule, now));
        if (match instanceof ThreadMatch.Suggests other) {
            tickets.suggestLink(opened.id(), other.number(), other.why(), now);
        }
        return opened;
    }

    /// Further contact points of a citizen from a form; points that belong to another citizen already stay there.
    private Citizen reporter(ContactPoint point, ParsedInbound.Report report, Instant now) {
        var citizen = reporters.findOrWelcome(point, report.sender().name(), now);
        report.given().contacts().stream()
                .filter(other -> !other.equals(point))
                .forEach(other -> reporters.attach(citizen.reporterId(), other, now));
        return citizen;
    }
}
