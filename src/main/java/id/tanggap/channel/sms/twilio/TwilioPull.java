package id.tanggap.channel.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import id.tanggap.channel.sms.Leased;
import id.tanggap.channel.sms.SmsChannel;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.intake.TextReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.messaging.support.MessageBuilder;

/// Looks at Twilio's list of messages for what no webhook brought, and sends it into the flow.
///
/// New is what the ledger does not have. Each look begins some time before the watermark, since a message may show up
/// in the list later than a younger one; and ends a little before now, since the webhook of a message tells more of it
/// than the list and should come first. After an outage of days the list is read in slices.
final class TwilioPull extends Leased {

    private static final Duration SLICE = Duration.ofHours(6);
    private static final int KEYS_A_QUESTION = 500;

    private final SmsChannel channel;
    private final TwilioFile.Account account;
    private final TwilioApi api;
    private final TextDoor door;
    private final PullLog log;
    private final List<Errand> errands;
    private final Clock clock;

    /// What else is done at each look, by the same node.
    @FunctionalInterface
    interface Errand {
        void run(TwilioPull pull, Instant now);
    }

    TwilioPull(
            SmsChannel channel,
            TwilioFile.Account account,
            TwilioApi api,
            TextDoor door,
            PullLog log,
            List<Errand> errands,
            LockRepository leases,
            Clock clock) {
        super("sms." + door.channelName(), leases, account.poll());
        this.channel = channel;
        this.account = account;
        this.api = api;
        this.door = door;
        this.log = log;
        this.errands = List.copyOf(errands);
        this.clock = clock;
    }

    @Override
    protected void round() {
        look();
        errands.forEach(errand -> errand.run(this, clock.instant()));
        door.works();
    }

    @Override
    protected void failed(Exception problem) {
        door.fails(
                problem instanceof ApiException refused
                        ? "Twilio's list: error " + refused.getCode()
                        : "Twilio cannot be reached");
    }

    private void look() {
        var until = clock.instant().minus(account.grace());
        var from = log.readUntil(door.channelName(), place())
                .map(read -> read.minus(account.lookBack()))
                .orElseGet(() -> until.minus(account.firstLook()));
        while (from.isBefore(until)) {
            var end = from.plus(SLICE).isBefore(until) ? from.plus(SLICE) : until;
            take(from, end);
            log.readUntil(door.channelName(), place(), end, clock.instant());
            if (!renew()) {
                return;
            }
            from = end;
        }
    }

    /// Another account or number under the same file's name has a list of its own.
    private String place() {
        return account.accountSid() + "/"
                + Optional.ofNullable(channel.number()).orElse("");
    }

    /// Sends what is missing of a time into the flow, oldest first.
    void take(Instant from, Instant until) {
        missing(from, until).reversed().forEach(message -> {
            sendMessage(MessageBuilder.withPayload(new Pulled(report(message))).build());
            renew();
        });
    }

    /// What Twilio has and the ledger has not, newest first.
    private List<Message> missing(Instant from, Instant until) {
        var missing = new ArrayList<Message>();
        api.inbound(listed(), from, until, page -> {
            for (var start = 0; start < page.size(); start += KEYS_A_QUESTION) {
                var some = page.subList(start, Math.min(page.size(), start + KEYS_A_QUESTION));
                var known = door.known(some.stream().map(Message::getSid).toList());
                some.stream().filter(one -> !known.contains(one.getSid())).forEach(missing::add);
            }
        });
        return missing;
    }

    /// Texts come to the number; where a messaging service or letters stand for it, all that came are ours.
    @org.jspecify.annotations.Nullable
    String listed() {
        var number = channel.number();
        return number != null && number.matches("(whatsapp:)?\\+?\\d+") ? number : null;
    }

    private TextReport report(Message message) {
        var from = String.valueOf(message.getFrom());
        var to = String.valueOf(message.getTo());
        return new TextReport(
                "twilio",
                TwilioText.way(from, to),
                message.getSid(),
                TwilioText.bare(from),
                TwilioText.bare(to),
                TwilioText.clean(Optional.ofNullable(message.getBody()).orElse("")),
                Optional.ofNullable(message.getDateSent())
                        .map(java.time.ZonedDateTime::toInstant)
                        .orElse(null),
                media(message),
                null,
                null,
                null,
                null,
                message.toString());
    }

    private List<TextReport.Media> media(Message message) {
        if (message.getNumMedia() == null || message.getNumMedia().equals("0")) {
            return List.of();
        }
        return api.media(message.getSid()).stream()
                .map(file -> new TextReport.Media(url(file.getUri()), file.getContentType()))
                .toList();
    }

    private String url(String uri) {
        return account.baseUrl().resolve(uri.replaceFirst("\\.json$", "")).toString();
    }
}
