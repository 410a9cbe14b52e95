package id.tanggap.channel.sms.twilio;

import com.twilio.exception.ApiException;
import id.tanggap.platform.worker.Lease;
import id.tanggap.reply.delivery.DeliveryLookup;
import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryReceipts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/// Asks Twilio for the delivery state of messages without a receipt: soon after sending, then at longer and longer
/// intervals.
final class DeliveryStatusPoller implements TwilioMessagePoller.ExtraTask {

    private static final int A_LOOK = 20;
    private static final int CANDIDATES = 500;
    private static final int NOT_FOUND = 404;
    private static final Duration GIVEN_UP = Duration.ofDays(3);
    private static final Duration LONGEST = Duration.ofHours(4);

    private record Next(Instant at, Duration pause) {}

    private final String channelName;
    private final Duration silence;
    private final TwilioApi api;
    private final DeliveryLookup deliveryLookup;
    private final DeliveryReceipts receipts;
    private final Map<String, Next> next = new HashMap<>();

    DeliveryStatusPoller(
            String channelName,
            Duration silence,
            TwilioApi api,
            DeliveryLookup deliveryLookup,
            DeliveryReceipts receipts) {
        this.channelName = channelName;
        this.silence = silence;
        this.api = api;
        this.deliveryLookup = deliveryLookup;
        this.receipts = receipts;
    }

    @Override
    public void run(TwilioMessagePoller pull, Lease lease, Instant now) {
        var unheard =
                deliveryLookup.withoutFinalState(channelName, now.minus(GIVEN_UP), now.minus(silence), CANDIDATES);
        next.keySet().retainAll(new HashSet<>(unheard));
        unheard.stream().filter(sid -> isDue(sid, now)).limit(A_LOOK).forEach(sid -> ask(sid, now));
    }

    private boolean isDue(String sid, Instant now) {
        var planned = next.get(sid);
        return planned == null || !planned.at().isAfter(now);
    }

    private void ask(String sid, Instant now) {
        var pause = Optional.ofNullable(next.get(sid)).map(Next::pause).orElse(silence);
        var longer = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        next.put(sid, new Next(now.plus(pause), longer));
        try {
            var message = api.fetch(sid);
            var code = message.getErrorCode() == null
                    ? null
                    : message.getErrorCode().toString();
            TwilioStatus.of(String.valueOf(message.getStatus()))
                    .ifPresent(state -> receipts.record(new DeliveryReceipt(channelName, sid, state, code), now));
        } catch (ApiException gone) {
            if (gone.getStatusCode() == null || gone.getStatusCode() != NOT_FOUND) {
                throw gone;
            }
        }
    }
}
