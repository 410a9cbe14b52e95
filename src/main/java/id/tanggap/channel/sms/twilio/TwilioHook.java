package id.tanggap.channel.sms.twilio;

import id.tanggap.channel.sms.Hook;
import id.tanggap.channel.sms.HookAnswer;
import id.tanggap.channel.sms.HookRequest;
import id.tanggap.channel.sms.Received;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.reply.Receipts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads Twilio's requests. A request that comes twice is one message.
final class TwilioHook implements Hook {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioHook.class);

    private final URI url;
    private final String accountSid;
    private final TwilioSignature signature;
    private final TextDoor door;
    private final Receipts receipts;
    private final Clock clock;

    TwilioHook(URI url, String accountSid, TwilioSignature signature, TextDoor door, Receipts receipts, Clock clock) {
        this.url = url;
        this.accountSid = accountSid;
        this.signature = signature;
        this.door = door;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public Received message(HookRequest request) {
        var judged = signature.judge(url, request);
        var parameters = judged.parameters();
        var sid = TwilioText.sid(parameters).orElse("");
        var objection = judged.objection() == null ? objection(parameters) : judged.objection();
        if (objection != null && door.isStrict(objection)) {
            return refused(sid, request, objection);
        }
        if (sid.isEmpty()) {
            return new Received(
                    () -> door.setAside("", request.body(), "no-message-sid"), HookAnswer.unusable("no-message-sid"));
        }
        var text = TwilioText.report(sid, parameters, new String(request.body(), StandardCharsets.UTF_8));
        return new Received(
                () -> {
                    door.keep(text);
                    door.works();
                },
                HookAnswer.twiml());
    }

    private Received refused(String key, HookRequest request, String objection) {
        return new Received(() -> door.refuse(key, request.body(), objection), HookAnswer.forbidden(objection));
    }

    /// Twilio signs for all accounts with their own tokens; a sub-account's request may carry its parent's signature.
    private @org.jspecify.annotations.Nullable String objection(Map<String, String> parameters) {
        return accountSid.equals(parameters.get("AccountSid")) ? null : "account";
    }

    @Override
    public Received status(HookRequest request) {
        var judged = signature.judge(TwilioStatus.url(url), request);
        var parameters = judged.parameters();
        var sid = TwilioText.sid(parameters).orElse("");
        var objection = judged.objection() == null ? objection(parameters) : judged.objection();
        if (objection != null && door.isStrict(objection)) {
            return refused("status:" + sid, request, objection);
        }
        var state = TwilioStatus.of(parameters.getOrDefault("MessageStatus", parameters.getOrDefault("SmsStatus", "")));
        if (sid.isEmpty() || state.isEmpty()) {
            LOG.warn("channel={} receipt=unreadable", door.channelName());
            return Received.nothing(HookAnswer.noContent());
        }
        return new Received(
                () -> receipts.told(door.channelName(), sid, state.get(), parameters.get("ErrorCode"), clock.instant()),
                HookAnswer.noContent());
    }
}
