package id.tanggap.channel.sms.twilio;

import id.tanggap.channel.sms.Received;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.channel.sms.Webhook;
import id.tanggap.channel.sms.WebhookRequest;
import id.tanggap.channel.sms.WebhookResponse;
import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryReceipts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Parses Twilio's requests. A request that is repeated is one message.
final class TwilioWebhook implements Webhook {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhook.class);

    private final URI url;
    private final String accountSid;
    private final TwilioSignature signature;
    private final TextIntake intake;
    private final DeliveryReceipts receipts;
    private final Clock clock;

    TwilioWebhook(
            URI url,
            String accountSid,
            TwilioSignature signature,
            TextIntake intake,
            DeliveryReceipts receipts,
            Clock clock) {
        this.url = url;
        this.accountSid = accountSid;
        this.signature = signature;
        this.intake = intake;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public Received message(WebhookRequest request) {
        var judged = signature.judge(url, request);
        var parameters = judged.parameters();
        var sid = TwilioMessageMapper.sid(parameters).orElse("");
        var objection = judged.objection() == null ? objection(parameters) : judged.objection();
        if (objection != null && intake.isStrict(objection)) {
            return refused(sid, request, objection);
        }
        if (sid.isEmpty()) {
            return new Received(
                    () -> intake.setAside("", request.body(), "no-message-sid"),
                    WebhookResponse.unusable("no-message-sid"));
        }
        var text = TwilioMessageMapper.report(sid, parameters, new String(request.body(), StandardCharsets.UTF_8));
        return new Received(
                () -> {
                    intake.keep(text);
                    intake.reportReachable();
                },
                WebhookResponse.twiml());
    }

    private Received refused(String key, WebhookRequest request, String objection) {
        return new Received(() -> intake.refuse(key, request.body(), objection), WebhookResponse.forbidden(objection));
    }

    /// Twilio signs for all accounts with their own tokens; a sub-account's request may carry its parent's signature.
    private @org.jspecify.annotations.Nullable String objection(Map<String, String> parameters) {
        return accountSid.equals(parameters.get("AccountSid")) ? null : "account";
    }

    @Override
    public Received status(WebhookRequest request) {
        var judged = signature.judge(TwilioStatus.url(url), request);
        var parameters = judged.parameters();
        var sid = TwilioMessageMapper.sid(parameters).orElse("");
        var objection = judged.objection() == null ? objection(parameters) : judged.objection();
        if (objection != null && intake.isStrict(objection)) {
            return refused("status:" + sid, request, objection);
        }
        var state = TwilioStatus.of(parameters.getOrDefault("MessageStatus", parameters.getOrDefault("SmsStatus", "")));
        if (sid.isEmpty() || state.isEmpty()) {
            LOG.warn("channel={} receipt=unreadable", intake.channelName());
            return Received.nothing(WebhookResponse.noContent());
        }
        return new Received(
                () -> receipts.record(
                        new DeliveryReceipt(intake.channelName(), sid, state.get(), parameters.get("ErrorCode")),
                        clock.instant()),
                WebhookResponse.noContent());
    }
}
