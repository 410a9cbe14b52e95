package id.tanggap.channel.sms.twilio;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.SmsProvider;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.channel.sms.Webhook;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.delivery.DeliveryLookup;
import id.tanggap.reply.delivery.DeliveryReceipts;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens channels at Twilio: webhook, poller, carrier, media.
@Component
record TwilioProvider(
        TwilioPullLog log,
        DeliveryReceipts receipts,
        DeliveryLookup deliveryLookup,
        Leases leases,
        JsonMapper json,
        Clock clock)
        implements SmsProvider {

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public void validate(ChannelFile file, SmsChannelSettings channel) {
        address(channel, file.as(TwilioSettings.class).twilio());
        file.as(TwilioPollSettings.class);
    }

    @Override
    public void check(ChannelFile file, SmsChannelSettings channel, CheckSteps steps) {
        new TwilioCheck(file.name(), channel, file.as(TwilioSettings.class).twilio(), steps, clock).run();
    }

    private static URI address(SmsChannelSettings channel, TwilioSettings.Account account) {
        ChannelFile.require(
                channel.number() != null || account.messagingService() != null,
                "number: or twilio.messaging-service: is missing");
        return Objects.requireNonNull(channel.publicUrl(), "public-url: is missing");
    }

    @Override
    public Open open(ChannelFile file, SmsChannelSettings channel, TextIntake intake, ChannelGateway gateway) {
        var settings = file.as(TwilioSettings.class);
        var times = file.as(TwilioPollSettings.class).twilio();
        var account = settings.twilio();
        var url = address(channel, account);
        var api = new TwilioApi(account);
        var sent = new SentMessageLookup(file.name(), channel, api, deliveryLookup);
        var extraTasks = List.of(
                new DeliveryStatusPoller(file.name(), times.silence(), api, deliveryLookup, receipts),
                new DailyReconciliation(api, intake, log));
        var poller = new TwilioMessagePoller(channel, times, api, intake, log, gateway, extraTasks, clock);
        var worker = WorkerSettings.every(times.poll(), "sms." + file.name()).backoff(Backoff.REMOTE);
        return new Open(
                List.of(new LeasedWorker(worker, poller, leases)),
                new TwilioCarrier(channel, api, sent, intake, json, clock),
                hook(account, url, intake),
                new TwilioMedia(file.name(), settings));
    }

    private Webhook hook(TwilioSettings.Account account, URI url, TextIntake intake) {
        var tokens = Stream.concat(Stream.of(account.authToken()), Stream.ofNullable(account.nextAuthToken()))
                .toList();
        var signature = new TwilioSignature(new TwilioKeys(tokens, account.sharedKeys()));
        return new TwilioWebhook(url, account.accountSid(), signature, intake, receipts, clock);
    }
}
