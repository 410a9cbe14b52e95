package id.tanggap.channel.sms.smpp;

import id.tanggap.channel.sms.SmsCarrier;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryReceipts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;

/// Submits texts to a message centre, a long one as several short messages. Each submission is recorded as soon as it
/// is answered: an attempt after a crash submits only what is not recorded.
final class SmppCarrier extends SmsCarrier {

    private static final Set<Integer> FOR_A_WHILE = Set.of(0x08, 0x14, 0x58, 0x64);
    private static final int THROTTLED = 0x58;
    private static final Duration TO_ANOTHER_NODE = Duration.ofSeconds(2);

    private final SmppSettings.Centre centre;
    private final SmppConnection connection;
    private final BooleanSupplier holdsLease;
    private final SubmittedSegments submitted;
    private final DeliveryReceipts receipts;
    private final Clock clock;

    SmppCarrier(
            SmsChannelSettings channel,
            SmppSettings.Centre centre,
            SmppConnection connection,
            BooleanSupplier holdsLease,
            SubmittedSegments submitted,
            DeliveryReceipts receipts,
            TextIntake intake,
            Clock clock) {
        super(channel, intake);
        this.centre = centre;
        this.connection = connection;
        this.holdsLease = holdsLease;
        this.submitted = submitted;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// Only the node that holds the bind can send.
    @Override
    public boolean carriesHere() {
        return holdsLease.getAsBoolean();
    }

    @Override
    public CarrierResult carry(OutboundMessage message) {
        var bind = connection.bind();
        if (bind.isEmpty()) {
            return holdsLease.getAsBoolean()
                    ? new CarrierResult.Later("not-bound")
                    : new CarrierResult.Later("bound-elsewhere", null, TO_ANOTHER_NODE);
        }
        try {
            return new CarrierResult.Accepted(submit(bind.get(), message));
        } catch (NegativeResponseException e) {
            return refused(e.getCommandStatus());
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return new CarrierResult.Later("no-answer");
        } catch (PDUException e) {
            return new CarrierResult.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static CarrierResult refused(int status) {
        var code = "smpp-0x%02x".formatted(status);
        var reason = status == THROTTLED ? "slow-down" : "the message centre answers " + code;
        return FOR_A_WHILE.contains(status)
                ? new CarrierResult.Later(reason, code, null)
                : new CarrierResult.Refused(reason, code);
    }

    /// @return the id of the first segment
    private String submit(SmppBind bind, OutboundMessage message)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var split = SmppSegmentation.of(message.body(), (int) (message.id() & 0xff), centre.alphabet());
        var done = submitted.of(channelName(), message.id());
        var total = split.messages().size();
        for (var n = 1; n <= total; n++) {
            if (!done.containsKey(n)) {
                var id = submit(bind, message.recipient(), split, n);
                submitted.record(
                        channelName(), id, new SubmittedSegments.Segment(message.id(), n, total), clock.instant());
                done = submitted.of(channelName(), message.id());
            }
        }
        submitted
                .whole(channelName(), message.id())
                .ifPresent(whole -> receipts.record(
                        new DeliveryReceipt(channelName(), whole.id(), whole.state(), whole.code()), clock.instant()));
        return Objects.requireNonNull(done.get(1));
    }

    private String submit(SmppBind bind, String recipient, SmppSegmentation split, int n)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var from = Objects.requireNonNullElse(channel.number(), "");
        var feature = split.withHeaders() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT;
        return bind.session()
                .submitShortMessage(
                        "",
                        typeOf(from),
                        planOf(from),
                        digits(from),
                        typeOf(recipient),
                        planOf(recipient),
                        digits(recipient),
                        new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        DataCodings.newInstance(split.coding()),
                        (byte) 0,
                        split.messages().get(n - 1).get())
                .getMessageId();
    }

    private static TypeOfNumber typeOf(String address) {
        if (address.startsWith("+")) {
            return TypeOfNumber.INTERNATIONAL;
        }
        return address.matches("\\d*") ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
    }

    private static NumberingPlanIndicator planOf(String address) {
        return address.startsWith("+") ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
    }

    private static String digits(String address) {
        return address.startsWith("+") ? address.substring(1) : address;
    }
}
