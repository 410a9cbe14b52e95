package id.tanggap.channel.sms.twilio;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.sms.Hook;
import id.tanggap.channel.sms.Provider;
import id.tanggap.channel.sms.SmsChannel;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.platform.worker.Backoff;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.Receipts;
import id.tanggap.reply.Whereabouts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens channels at Twilio: webhook, pull, way out, media.
@Component
class TwilioProvider implements Provider {

    private final PullLog log;
    private final Receipts receipts;
    private final Whereabouts whereabouts;
    private final Leases leases;
    private final JsonMapper json;
    private final Clock clock;

    TwilioProvider(
            PullLog log, Receipts receipts, Whereabouts whereabouts, Leases leases, JsonMapper json, Clock clock) {
        this.log = log;
        this.receipts = receipts;
        this.whereabouts = whereabouts;
        this.leases = leases;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public Way open(ChannelFile file, SmsChannel channel, TextDoor door, ChannelGateway gateway) {
        var settings = file.as(TwilioFile.class);
        var account = settings.twilio();
        SmsChannel.require(
                channel.number() != null || account.messagingService() != null,
                "number: or twilio.messaging-service: is missing");
        var url = Objects.requireNonNull(channel.publicUrl(), "public-url: is missing");
        var api = new TwilioApi(account);
        var found = new AlreadySent(file.name(), channel, api, whereabouts);
        return new Way(
                List.of(new LeasedWorker(
                        WorkerSettings.every(account.poll(), "sms." + file.name())
                                .backoff(Backoff.REMOTE),
                        pull(channel, account, api, door, gateway),
                        leases)),
                new TwilioCarrier(channel, account, api, found, door, json, clock),
                hook(account, url, door),
                new TwilioMedia(file.name(), settings));
    }

    private Hook hook(TwilioFile.Account account, java.net.URI url, TextDoor door) {
        var tokens = Stream.of(account.authToken(), account.nextAuthToken())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return new TwilioHook(
                url,
                account.accountSid(),
                new TwilioSignature(new TwilioKeys(tokens, account.sharedKeys())),
                door,
                receipts,
                clock);
    }

    private TwilioPull pull(
            SmsChannel channel, TwilioFile.Account account, TwilioApi api, TextDoor door, ChannelGateway gateway) {
        var errands = List.of(
                new Inquiry(door.channelName(), account.silence(), api, whereabouts, receipts),
                new Reckoner(api, door, log));
        return new TwilioPull(channel, account, api, door, log, gateway, errands, clock);
    }
}
