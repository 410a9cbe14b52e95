package id.tanggap.twilio;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The messages of the account, and what Twilio would say to a new one.
final class Mailroom {

    private static final String E164 = "\\+[1-9]\\d{6,14}";
    private static final int LONGEST_BODY = 1600;
    private static final Duration WHATSAPP_WINDOW = Duration.ofHours(24);

    private final String account;
    private final Map<String, Sms> bySid = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong(1);
    final Set<String> optedOut = ConcurrentHashMap.newKeySet();
    final Set<String> landlines = ConcurrentHashMap.newKeySet();

    Mailroom(String account) {
        this.account = account;
    }

    String sid(String prefix) {
        return prefix + "%032x".formatted(next.getAndIncrement());
    }

    void keep(Sms sms) {
        bySid.put(sms.sid(), sms);
    }

    Optional<Sms> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /// Newest first, as Twilio lists them; the same second by SID.
    List<Sms> list() {
        return bySid.values().stream()
                .sorted(Comparator.comparing(Sms::at).thenComparing(Sms::sid).reversed())
                .toList();
    }

    /// @return the error, or the message
    Object create(Map<String, String> form, Instant now) {
        var to = form.getOrDefault("To", "");
        var from = form.get("From");
        var service = form.get("MessagingServiceSid");
        var content = form.get("ContentSid");
        var body = form.getOrDefault("Body", "");
        if (!to.matches(E164) && !to.matches("whatsapp:" + E164)) {
            return Answer.error(400, 21211, "Invalid 'To' Phone Number: " + to);
        }
        if (from == null && service == null) {
            return Answer.error(400, 21603, "A 'From' phone number is required.");
        }
        if (body.isEmpty() && content == null && !form.containsKey("MediaUrl")) {
            return Answer.error(400, 21602, "Message body is required.");
        }
        if (body.length() > LONGEST_BODY) {
            return Answer.error(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        if (optedOut.contains(to)) {
            return Answer.error(400, 21610, "Attempt to send to unsubscribed recipient");
        }
        if (landlines.contains(to)) {
            return Answer.error(400, 21614, "'To' number is not a valid mobile number");
        }
        if (to.startsWith("whatsapp:") && content == null && !isOpen(to, now)) {
            return Answer.error(400, 63016, "Failed to send freeform message: outside the allowed window.");
        }
        var sms = created(form, to, from, body, now);
        keep(sms);
        return sms;
    }

    private Sms created(Map<String, String> form, String to, @Nullable String from, String body, Instant now) {
        return new Sms(
                sid("SM"),
                account,
                "outbound-api",
                from,
                to,
                body,
                now,
                "queued",
                null,
                form.get("MessagingServiceSid"),
                form.get("ContentSid"),
                form.get("ContentVariables"),
                form.get("StatusCallback"),
                List.of(),
                Map.of());
    }

    /// WhatsApp: 24 hours after the citizen's last message.
    private boolean isOpen(String citizen, Instant now) {
        return bySid.values().stream()
                .anyMatch(sms ->
                        sms.inbound() && citizen.equals(sms.from()) && sms.at().isAfter(now.minus(WHATSAPP_WINDOW)));
    }
}
