package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.sms.Parts;
import id.tanggap.channel.sms.PartsWatch;
import id.tanggap.channel.sms.Provider;
import id.tanggap.channel.sms.SmsChannel;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.reply.Receipts;
import java.time.Clock;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens channels at gateways that speak our HTTP.
@Component
class GatewayProvider implements Provider {

    private final Parts parts;
    private final Receipts receipts;
    private final LockRepository leases;
    private final JsonMapper json;
    private final Clock clock;

    GatewayProvider(Parts parts, Receipts receipts, LockRepository leases, JsonMapper json, Clock clock) {
        this.parts = parts;
        this.receipts = receipts;
        this.leases = leases;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public Way open(ChannelFile file, SmsChannel channel, TextDoor door) {
        var peer = file.as(GatewayFile.class).gateway();
        var signature = new GatewaySignature(peer);
        var flow = IntegrationFlow.from(new PartsWatch(door, parts, leases, clock))
                .handle(PartsWatch.Overdue.class, (overdue, headers) -> {
                    parts.join(door, overdue.set());
                    return null;
                })
                .get();
        return new Way(
                flow,
                peer.url() == null ? null : new GatewayCarrier(channel, peer.url(), peer.secret(), door, json, clock),
                new GatewayHook(channel, signature, door, parts, receipts, json, clock),
                null);
    }
}
