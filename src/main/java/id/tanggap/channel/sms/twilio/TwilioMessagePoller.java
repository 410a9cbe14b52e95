package id.tanggap.channel.sms.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.sms.Received;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.intake.report.TextReport;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads Twilio's list of messages for those that no webhook delivered, and sends them into the flow.
///
/// A message is new if the ledger does not have it. Each round starts some time before the watermark, because the
/// list may show a message later than a younger one. It ends a little before now, because the webhook of a message
/// has more data than the list and should come first. After an outage of days the list is read in slices.
final class TwilioMessagePoller implements LeasedTask {

    private static final Duration SLICE = Duration.ofHours(6);
    private static final int KEYS_A_QUESTION = 500;
    private static final int NOT_FOUND = 404;

    private final SmsChannelSettings channel;
    private final TwilioPollSettings.Times times;
    private final TwilioApi api;
    private final TextIntake intake;
    private final TwilioPullLog log;
    private final ChannelGateway gateway;
    private final List<ExtraTask> extraTasks;
    private final Clock clock;

    /// Further work of each round, on the same node.
    @FunctionalInterface
    interface ExtraTask {
        void run(TwilioMessagePoller pull, Lease lease, Instant now);
    }

    TwilioMessagePoller(
            SmsChannelSettings channel,
            TwilioPollSettings.Times times,
            TwilioApi api,
            TextIntake intake,
            TwilioPullLog log,
            ChannelGateway gateway,
            List<ExtraTask> extraTasks,
            Clock clock) {
        this.channel = channel;
        this.times = times;
        this.api = api;
        this.intake = intake;
        this.log = log;
        this.gateway = gateway;
        this.extraTasks = List.copyOf(extraTasks);
        this.clock = clock;
    }

    @Override
    public boolean run(Lease lease) {
        try {
            look(lease);
            for (var extraTask : extraTasks) {
                if (lease.isHeld()) {
                    extraTask.run(this, lease, clock.instant());
                }
            }
            intake.reportReachable();
            return false;
        } catch (RuntimeException e) {
            if (lease.isHeld()) {
                report(e);
            }
            throw e;
        }
    }

    private void report(RuntimeException problem) {
        switch (problem) {
            case ApiException refused -> intake.reportFailing("Twilio's list: error " + refused.getCode());
            case ApiConnectionException away -> intake.reportFailing("Twilio cannot be reached");
            default -> {} // a problem on our side: the flow's error channel has reported it, or the database is away
        }
    }

    private void look(Lease lease) {
        var until = clock.instant().minus(times.grace());
        var from = log.readUntil(intake.channelName(), place())
                .map(read -> read.minus(times.lookBack()))
                .orElseGet(() -> until.minus(times.firstLook()));
        while (from.isBefore(until)) {
            var end = from.plus(SLICE).isBefore(until) ? from.plus(SLICE) : until;
            if (!take(from, end, lease)) {
                return;
            }
            log.readUntil(intake.channelName(), place(), end, clock.instant());
            from = end;
        }
    }

    /// Another account or number in the same file has a list of its own.
    private String place() {
        return api.account().accountSid() + "/"
                + Optional.ofNullable(channel.number()).orElse("");
    }

    /// Sends the missing messages of a period into the flow, oldest first.
    ///
    /// @return false if the lease was lost before the end
    boolean take(Instant from, Instant until, Lease lease) {
        for (var message : missing(from, until).reversed()) {
            if (!lease.isHeld()) {
                return false;
            }
            var text = report(message);
            gateway.exchange(Received.pulled(() -> keep(text)));
            lease.reportSuccess();
        }
        return lease.isHeld();
    }

    private void keep(TextReport text) {
        if (intake.keep(text).isNew()) {
            log.recovered(intake.channelName(), text.id(), clock.instant());
        }
    }

    /// Messages that Twilio has and the ledger has not, newest first.
    private List<Message> missing(Instant from, Instant until) {
        var missing = new ArrayList<Message>();
        api.inbound(listed(), from, until, page -> {
            for (var start = 0; start < page.size(); start += KEYS_A_QUESTION) {
                var some = page.subList(start, Math.min(page.size(), start + KEYS_A_QUESTION));
                var known = intake.known(some.stream().map(Message::getSid).toList());
                some.stream().filter(one -> !known.contains(one.getSid())).forEach(missing::add);
            }
        });
        return missing;
    }

    /// Texts are sent to the number; where a messaging service or a sender name is used, all received messages are
    /// ours.
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
                TwilioMessageMapper.way(from, to),
                message.getSid(),
                TwilioMessageMapper.bare(from),
                TwilioMessageMapper.bare(to),
                TwilioMessageMapper.clean(Optional.ofNullable(message.getBody()).orElse("")),
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
        try {
            return api.media(message.getSid()).stream()
                    .map(file -> new TextReport.Media(url(file.getUri()), file.getContentType()))
                    .toList();
        } catch (ApiException e) {
            if (e.getStatusCode() == null || e.getStatusCode() != NOT_FOUND) {
                throw e;
            }
            return List.of(); // deleted at Twilio meanwhile: the text must not wait for its files
        }
    }

    private String url(String uri) {
        return api.account().baseUrl().resolve(uri.replaceFirst("\\.json$", "")).toString();
    }
}
