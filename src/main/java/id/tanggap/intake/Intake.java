package id.tanggap.intake;

import id.tanggap.intake.ledger.Arrival;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.LedgerReceipt;
import id.tanggap.intake.ledger.SubmissionKeys;
import id.tanggap.intake.priority.ArrivalClassifier;
import id.tanggap.platform.blob.BlobStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Receives everything that channels bring in.
@Service
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration OWN_LEASE = Duration.ofSeconds(30);

    private final BlobStore blobs;
    private final ArrivalClassifier classifier;
    private final InboundLedger ledger;
    private final SubmissionKeys keys;
    private final InboundProcessor processor;
    private final IntakeWorker worker;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(
            BlobStore blobs,
            ArrivalClassifier classifier,
            InboundLedger ledger,
            SubmissionKeys keys,
            InboundProcessor processor,
            IntakeWorker worker,
            TransactionTemplate transaction,
            Clock clock) {
        this.blobs = blobs;
        this.classifier = classifier;
        this.ledger = ledger;
        this.keys = keys;
        this.processor = processor;
        this.worker = worker;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Keeps an item. When this returns it is committed and may be acknowledged to the source; it is processed later.
    public LedgerReceipt receive(Arrival arrival) {
        var receipt = keep(arrival, null, clock.instant());
        worker.wake();
        return receipt;
    }

    /// Those of these addresses from which citizens have written since before today: a channel that chooses what to
    /// fetch next must not let them wait behind a flood of new senders. Identifies nobody: addresses are easily
    /// forged.
    ///
    /// @param addresses in small letters
    public Set<String> knownSenders(Collection<String> addresses) {
        return classifier.known(addresses, clock.instant());
    }

    /// Lets the worker look at once: a row was made due that waited.
    public void wake() {
        worker.wake();
    }

    /// Keeps an item that must not be processed, such as one with a wrong signature, for people to check.
    ///
    /// It has a key of its own: a forger must not be able to take the key of the real message.
    ///
    /// @param reason a word: `signature`, `timestamp` …
    /// @return not new if the same bytes were refused under this key before
    public LedgerReceipt refuse(Arrival arrival, String reason) {
        return transaction.execute(status -> {
            var raw = blobs.keep(arrival.raw());
            var key = "refused:" + raw.sha256().hex() + ":" + arrival.sourceKey();
            return ledger.refuse(arrival.withKey(key), raw, reason, clock.instant());
        });
    }

    /// Keeps an item and processes it while the sender waits. A repeated key is the same item, unless the first is
    /// longer ago than `SubmissionKeys.REMEMBERED`.
    ///
    /// @return number of the ticket; empty if there is none yet: the item is kept and will be tried again
    /// @throws KeyReusedException if the key was used before with other content: this content is not taken in
    public Submitted submit(Arrival arrival) {
        var claim = UUID.randomUUID();
        var receipt = keepOnce(arrival, claim);
        if (receipt.isNew()) {
            try {
                processor.process(ledger.get(receipt.inboundId(), claim));
            } catch (RuntimeException e) {
                LOG.warn("inbound={} failed=\"{}\" will=retry", receipt.inboundId(), e.toString());
                ledger.later(receipt.inboundId(), claim, e.toString(), clock.instant());
                worker.wake();
            }
        }
        return new Submitted(receipt, ledger.ticketNumber(receipt.inboundId()));
    }

    /// Which of these items have been received; one statement.
    public Set<String> known(String channelName, Collection<String> sourceKeys) {
        return ledger.known(channelName, sourceKeys);
    }

    /// How many items of a channel were refused from an instant until before another.
    public long refused(String channelName, Instant from, Instant until) {
        return ledger.refused(channelName, from, until);
    }

    /// The key of an item belongs to other content already.
    public static final class KeyReusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        KeyReusedException() {
            super("This key was used before with other content");
        }
    }

    /// @param number of the ticket, digits only
    public record Submitted(LedgerReceipt receipt, Optional<String> number) {}

    private LedgerReceipt keepOnce(Arrival arrival, UUID claim) {
        var priority = classifier.classify(arrival);
        return transaction.execute(status -> {
            var now = clock.instant();
            var item = new InboundLedger.Received(arrival, priority, blobs.keep(arrival.raw()));
            var receipt = ledger.receive(item, claim, now.plus(OWN_LEASE));
            if (!receipt.isNew() && keys.release(receipt.inboundId(), now)) {
                return ledger.receive(item, claim, now.plus(OWN_LEASE));
            }
            if (!receipt.isNew()
                    && !keys.hasContent(receipt.inboundId(), item.raw().sha256())) {
                throw new KeyReusedException();
            }
            return receipt;
        });
    }

    private LedgerReceipt keep(Arrival arrival, @Nullable UUID claim, Instant due) {
        var priority = classifier.classify(arrival);
        return transaction.execute(status -> {
            var item = new InboundLedger.Received(arrival, priority, blobs.keep(arrival.raw()));
            return ledger.receive(item, claim, due);
        });
    }
}
