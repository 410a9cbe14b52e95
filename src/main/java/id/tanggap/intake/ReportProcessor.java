package id.tanggap.intake;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.MessageKey;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.opening.DecidedReport;
import id.tanggap.intake.opening.JoinedDangers;
import id.tanggap.intake.opening.MailThreading;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.intake.opening.TicketOpener;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.taxonomy.DangerKind;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.citizen.Tickets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Processes a report of mail, a form or a program: adds it to the ticket it belongs to, or opens one.
///
/// Files are stored and decisions are made before the transaction.
@Component
class ReportProcessor {

    private final MailThreading threading;
    private final TicketOpener opener;
    private final Tickets tickets;
    private final JoinedDangers dangers;
    private final InboundLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportProcessor(
            MailThreading threading,
            TicketOpener opener,
            Tickets tickets,
            JoinedDangers dangers,
            InboundLedger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.threading = threading;
        this.opener = opener;
        this.tickets = tickets;
        this.dangers = dangers;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    void take(InboundItem inbound, ParsedInbound.Report report) {
        var message = opener.message(report, null);
        switch (threading.of(report, inbound.channelName())) {
            case ThreadMatch.Joins joins ->
                join(
                        new JoinedDangers.Joined(inbound, report.sender(), joins.ticketId()),
                        message.provenBy(joins.proof()),
                        inbound.isQuiet() ? Optional.empty() : dangers.in(report));
            case ThreadMatch.Suggests suggests -> open(opener.decide(inbound, report, message), suggests);
            case ThreadMatch.Nothing nothing -> open(opener.decide(inbound, report, message), nothing);
        }
    }

    private void join(JoinedDangers.Joined to, NewMessage message, Optional<DangerKind> danger) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            var settled = tickets.join(to.ticketId(), to.inbound().channel(), message, now)
                    .map(joined -> {
                        dangers.report(to.in(joined.ticketId()), danger, now);
                        return Settlement.linked(joined.ticketId(), "reply");
                    })
                    .orElseGet(() -> Settlement.linked(to.ticketId(), "same-message"));
            ledger.settle(to.inbound(), settled, now);
        });
    }

    private void open(DecidedReport report, ThreadMatch match) {
        var key = MessageKey.of(report.report().identity().key());
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var settled = key.flatMap(ledger::ticketOf)
                    .map(twin -> Settlement.linked(twin, "same-message"))
                    .orElseGet(() -> {
                        var opened = opener.open(report, match, now);
                        return Settlement.ticketed(opened.id(), key.orElse(null));
                    });
            ledger.settle(report.inbound(), settled, now);
        });
    }
}
