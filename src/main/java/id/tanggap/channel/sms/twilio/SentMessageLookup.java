package id.tanggap.channel.sms.twilio;

import com.twilio.rest.api.v2010.account.Message;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.delivery.DeliveryLookup;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Finds a message that Twilio has sent although we got no answer: same recipient, same words, and no other message
/// of ours that it could be.
record SentMessageLookup(String channelName, SmsChannelSettings channel, TwilioApi api, DeliveryLookup deliveryLookup) {

    private static final Duration BACK = Duration.ofHours(24);

    /// @param to as Twilio writes it
    /// @return its SID
    Optional<String> find(OutboundMessage message, String to, Instant now) {
        var words = words(message);
        var same = api.sentTo(to, now.minus(BACK)).stream()
                .filter(sent -> words.equals(String.valueOf(sent.getBody()).strip()))
                .sorted(Comparator.comparing(Message::getDateCreated))
                .map(Message::getSid)
                .toList();
        var others = deliveryLookup.claimed(channelName, same, message.id());
        return same.stream().filter(sid -> !others.contains(sid)).findFirst();
    }

    /// Twilio lists an approved template with its variables filled in.
    private String words(OutboundMessage message) {
        var approved = message.approved();
        if (approved == null) {
            return message.body().strip();
        }
        var text = channel.templates().stream()
                .filter(one -> one.sid().equals(approved.contentSid()))
                .map(SmsChannelSettings.Template::text)
                .findFirst()
                .orElse(message.body());
        for (var variable : approved.variables().entrySet()) {
            text = text.replace("{{" + variable.getKey() + "}}", variable.getValue());
        }
        return text.strip();
    }
}
