package id.tanggap.intake.quarantine;

import id.tanggap.access.Viewer;
import id.tanggap.intake.Intake;
import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.opening.DecidedReport;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.intake.opening.TicketOpener;
import id.tanggap.intake.report.ManualReport;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.ticket.SenderProof;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Settles messages in quarantine as an officer says: each action is one transaction that locks the message's row. Of
/// two officers at once one wins; the other is told.
@Service
public class QuarantineActions {

    private final Quarantine quarantine;
    private final QuarantineRows rows;
    private final InboundLedger ledger;
    private final TicketOpener opener;
    private final BlobStore blobs;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuarantineActions(
            Quarantine quarantine,
            QuarantineRows rows,
            InboundLedger ledger,
            TicketOpener opener,
            BlobStore blobs,
            Intake intake,
            TransactionTemplate transaction,
            Clock clock) {
        this.quarantine = quarantine;
        this.rows = rows;
        this.ledger = ledger;
        this.opener = opener;
        this.blobs = blobs;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// An action of somebody on a message.
    ///
    /// @param claim under which its row is held
    private record Step(long id, QuarantineAction action, Viewer by, UUID claim) {

        Step(long id, QuarantineAction action, Viewer by) {
            this(id, action, by, UUID.randomUUID());
        }
    }

    /// Lets the program read it again at once. If it fails as often as before, it comes back with its new reason.
    public QuarantineResult retry(long id, Viewer by) {
        var result = settle(new Step(id, QuarantineAction.RETRY, by), claim -> {
            rows.release(id, clock.instant());
            return new QuarantineResult.Done();
        });
        intake.wake();
        return result;
    }

    /// Keeps it, with the officer's reason; nothing more is done.
    public QuarantineResult refuse(long id, String reason, Viewer by) {
        return settle(new Step(id, QuarantineAction.REFUSE, by), claim -> {
            ledger.settle(
                    ledger.get(id, claim),
                    Settlement.refused(QuarantinedItem.BY_OFFICER + reason.strip()),
                    clock.instant());
            return new QuarantineResult.Done();
        });
    }

    /// Opens a ticket with what the officer wrote, with the clocks of its arrival, and with the message's bytes as a
    /// file. Bytes and decisions are made before the transaction, as for every other report.
    ///
    /// @param fromReporter whether the sender that the message names is the reporter
    public QuarantineResult makeTicket(long id, ManualReport report, boolean fromReporter, Viewer by) {
        var found = quarantine.find(id, by).filter(QuarantinedItem::isOpen);
        if (found.isEmpty()) {
            return missed(id, by);
        }
        var claim = UUID.randomUUID();
        var decided = decided(found.get(), ledger.get(id, claim), report, fromReporter);
        return settle(new Step(id, QuarantineAction.TICKET, by, claim), same -> open(decided));
    }

    private DecidedReport decided(QuarantinedItem found, InboundItem item, ManualReport report, boolean fromReporter) {
        var glance = found.glance();
        var parsed = report.parsed(
                fromReporter ? glance.sender() : Optional.empty(),
                fromReporter ? glance.name() : null,
                new ManualReport.Original(
                        fileName(found), () -> blobs.open(found.raw().sha256())));
        return opener.decide(item, parsed, opener.message(parsed, null));
    }

    private QuarantineResult open(DecidedReport decided) {
        var now = clock.instant();
        var opened = opener.open(decided, new ThreadMatch.Nothing(SenderProof.UNPROVEN), now);
        ledger.settle(decided.inbound(), Settlement.ticketed(opened.id(), null), now);
        return new QuarantineResult.Ticketed(opened.number().digits());
    }

    /// The name under which the bytes are attached and downloaded; nothing of it comes from the message.
    public static String fileName(QuarantinedItem item) {
        return "karantina-" + item.id() + (item.channel().equals("email") ? ".eml" : ".txt");
    }

    private QuarantineResult settle(Step step, Settling settling) {
        if (!step.by().readsQuarantine()) {
            return new QuarantineResult.NotFound();
        }
        return transaction.execute(status -> rows.take(step.id(), step.claim())
                ? rows.logged(step.id(), step.action(), step.by(), settling.run(step.claim()))
                : missed(step.id(), step.by()));
    }

    private QuarantineResult missed(long id, Viewer by) {
        return quarantine
                .find(id, by)
                .<QuarantineResult>map(
                        item -> new QuarantineResult.Late(item.standing().state()))
                .orElseGet(QuarantineResult.NotFound::new);
    }

    /// What is done with a row that is held under a claim.
    private interface Settling {
        QuarantineResult run(UUID claim);
    }
}
