package id.tanggap.channel.sms.gateway;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.channel.sms.OverduePartsPoller;
import id.tanggap.channel.sms.SmsChannelSettings;
import id.tanggap.channel.sms.SmsProvider;
import id.tanggap.channel.sms.TextIntake;
import id.tanggap.channel.sms.TextPartAssembler;
import id.tanggap.platform.worker.Leases;
import id.tanggap.reply.delivery.DeliveryReceipts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Opens channels at gateways that implement our HTTP interface.
@Component
record GatewayProvider(TextPartAssembler parts, DeliveryReceipts receipts, Leases leases, JsonMapper json, Clock clock)
        implements SmsProvider {

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public void validate(ChannelFile file, SmsChannelSettings channel) {
        file.as(GatewaySettings.class);
    }

    @Override
    public void check(ChannelFile file, SmsChannelSettings channel, CheckSteps steps) {
        new GatewayCheck(file.as(GatewaySettings.class).gateway(), steps).run();
    }

    @Override
    public Open open(ChannelFile file, SmsChannelSettings channel, TextIntake intake, ChannelGateway gateway) {
        var peer = file.as(GatewaySettings.class).gateway();
        return new Open(
                List.of(new OverduePartsPoller(intake, parts, gateway, clock).worker(leases)),
                peer.url() == null ? null : new GatewayCarrier(channel, peer.url(), peer.secret(), intake, json, clock),
                new GatewayWebhook(channel, new GatewaySignature(peer), intake, parts, receipts, json, clock),
                null);
    }
}
