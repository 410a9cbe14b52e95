package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.sms.Leased;
import id.tanggap.channel.sms.Parts;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.reply.Receipts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.messaging.support.MessageBuilder;

/// Keeps one bind to the message centre, on one node, and sends what comes over it into the flow.
final class SmppLink extends Leased {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final Duration LOOK_EACH = Duration.ofSeconds(2);
    private static final Duration PARTS_PATIENCE = Duration.ofHours(24);

    private final SmppFile.Centre centre;
    private final TextDoor door;
    private final Ear ear;
    private final Parts parts;
    private final Submitted submitted;
    private final Receipts receipts;
    private final Clock clock;
    private volatile @Nullable Bind bind;

    SmppLink(
            SmppFile.Centre centre,
            TextDoor door,
            Ear ear,
            Parts parts,
            Submitted submitted,
            Receipts receipts,
            LockRepository leases,
            Clock clock) {
        super("sms." + door.channelName(), leases, LOOK_EACH);
        this.centre = centre;
        this.door = door;
        this.ear = ear;
        this.parts = parts;
        this.submitted = submitted;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// The bind, if it is here and stands.
    Optional<Bind> bind() {
        return Optional.ofNullable(bind).filter(Bind::isBound);
    }

    @Override
    protected void round() throws IOException {
        if (bind().isEmpty()) {
            letGo();
            bind = Bind.open(centre, this::delivered);
            LOG.info("channel={} smpp=bound", door.channelName());
            ear.forget(door.channelName());
        }
        door.works();
        parts.waitingSince(door.channelName(), clock.instant().minus(PARTS_PATIENCE))
                .forEach(set -> parts.join(door, set));
    }

    @Override
    protected void failed(Exception problem) {
        door.fails("the message centre cannot be reached or does not take the bind");
    }

    @Override
    protected void letGo() {
        var held = bind;
        bind = null;
        if (held != null) {
            held.close();
        }
    }

    private void delivered(DeliverSm pdu, String session) {
        if (pdu.isSmscDeliveryReceipt() || pdu.isIntermediateDeliveryNotification()) {
            SmppReceipt.of(pdu, centre.receiptIds())
                    .ifPresentOrElse(this::told, () -> LOG.warn("channel={} receipt=unreadable", door.channelName()));
            return;
        }
        var heard = new Heard(Incoming.of(pdu, centre.alphabet()), session, pdu.getSequenceNumber());
        sendMessage(MessageBuilder.withPayload(heard).build());
    }

    private void told(SmppReceipt receipt) {
        var now = clock.instant();
        submitted
                .told(door.channelName(), receipt.id(), receipt.state(), receipt.code(), now)
                .flatMap(outbound -> submitted.whole(door.channelName(), outbound))
                .ifPresent(whole -> receipts.told(door.channelName(), whole.id(), whole.state(), whole.code(), now));
    }

    /// Into the flow, which keeps it before it returns.
    void keep(Heard heard) {
        ear.keep(door, heard);
    }
}
