package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.sms.Parts;
import id.tanggap.channel.sms.PartsWatch;
import id.tanggap.channel.sms.Provider;
import id.tanggap.channel.sms.SmsChannel;
import id.tanggap.channel.sms.TextDoor;
import id.tanggap.platform.worker.Leases;
import id.tanggap.reply.Receipts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens channels at gateways that speak our HTTP.
@Component
class GatewayProvider implements Provider {

    private final Parts parts;
    private final Receipts receipts;
    private final Leases leases;
    private final JsonMapper json;
    private final Clock clock;

    GatewayProvider(Parts parts, Receipts receipts, Leases leases, JsonMapper json, Clock clock) {
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
    public Way open(ChannelFile file, SmsChannel channel, TextDoor door, ChannelGateway gateway) {
        var peer = file.as(GatewayFile.class).gateway();
        return new Way(
                List.of(new PartsWatch(door, parts, gateway, clock).worker(leases)),
                peer.url() == null ? null : new GatewayCarrier(channel, peer.url(), peer.secret(), door, json, clock),
                new GatewayHook(channel, new GatewaySignature(peer), door, parts, receipts, json, clock),
                null);
    }
}
