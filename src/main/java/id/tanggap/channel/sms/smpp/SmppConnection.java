package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.sms.OverduePartsPoller;
import id.tanggap.channel.sms.Received;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;
import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryReceipts;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one bind to the message centre, on one node, and sends what it receives into the flow, which keeps it before
/// the message centre gets an answer.
final class SmppConnection implements LeasedTask {

    private static final Logger LOG = LoggerFactory.getLogger(SmppConnection.class);

    private final SmppSettings.Centre centre;
    private final TextIntake intake;
    private final InboundDeliveries deliveries;
    private final OverduePartsPoller parts;
    private final SubmittedSegments submitted;
    private final DeliveryReceipts receipts;
    private final ChannelGateway gateway;
    private final Clock clock;
    private volatile @Nullable SmppBind bind;

    SmppConnection(
            SmppSettings.Centre centre,
            TextIntake intake,
            InboundDeliveries deliveries,
            OverduePartsPoller parts,
            SubmittedSegments submitted,
            DeliveryReceipts receipts,
            ChannelGateway gateway,
            Clock clock) {
        this.centre = centre;
        this.intake = intake;
        this.deliveries = deliveries;
        this.parts = parts;
        this.submitted = submitted;
        this.receipts = receipts;
        this.gateway = gateway;
        this.clock = clock;
    }

    /// The bind, if this node holds it and it is open.
    Optional<SmppBind> bind() {
        return Optional.ofNullable(bind).filter(SmppBind::isBound);
    }

    @Override
    public boolean run(Lease lease) throws IOException {
        try {
            bindIfNeeded();
        } catch (IOException e) {
            if (lease.isHeld()) {
                intake.reportFailing("the message centre cannot be reached or does not take the bind");
            }
            throw e;
        }
        intake.reportReachable();
        parts.sendOverdue(lease);
        return false;
    }

    private void bindIfNeeded() throws IOException {
        if (bind().isEmpty()) {
            release();
            bind = SmppBind.open(centre, this::delivered);
            LOG.info("channel={} smpp=bound", intake.channelName());
            deliveries.forget(intake.channelName());
        }
    }

    @Override
    public void release() {
        var held = bind;
        bind = null;
        if (held != null) {
            held.close();
        }
    }

    private void delivered(DeliverSm pdu, String session) {
        if (pdu.isSmscDeliveryReceipt() || pdu.isIntermediateDeliveryNotification()) {
            SmppReceipt.of(pdu, centre.receiptIds())
                    .ifPresentOrElse(
                            this::sendReceipt, () -> LOG.warn("channel={} receipt=unreadable", intake.channelName()));
            return;
        }
        var received =
                new ReceivedDeliverSm(DecodedDeliverSm.of(pdu, centre.alphabet()), session, pdu.getSequenceNumber());
        gateway.exchange(Received.pulled(() -> deliveries.keep(intake, received)));
    }

    private void sendReceipt(SmppReceipt receipt) {
        gateway.exchange(Received.pulled(() -> recordReceipt(receipt)));
    }

    private void recordReceipt(SmppReceipt receipt) {
        var now = clock.instant();
        submitted
                .record(new DeliveryReceipt(intake.channelName(), receipt.id(), receipt.state(), receipt.code()), now)
                .flatMap(outbound -> submitted.whole(intake.channelName(), outbound))
                .ifPresent(whole -> receipts.record(
                        new DeliveryReceipt(intake.channelName(), whole.id(), whole.state(), whole.code()), now));
    }
}
