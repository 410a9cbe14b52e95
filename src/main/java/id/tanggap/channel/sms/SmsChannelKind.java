package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelFile;
import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ChannelGateways;
import id.tanggap.channel.ChannelKind;
import id.tanggap.channel.KeepAdvice;
import id.tanggap.channel.check.CheckSteps;
import id.tanggap.intake.media.MediaSourceRegistry;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.WaitingMessages;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.stereotype.Component;

/// Opens text channels, each by the provider that its file names.
@Component
class SmsChannelKind implements ChannelKind {

    private final ChannelGateways gateways;
    private final Map<String, SmsProvider> providers;
    private final WebhookRegistry webhooks;
    private final Carriers carriers;
    private final MediaSourceRegistry media;
    private final TextIntakeFactory intakes;
    private final WaitingMessages messages;

    SmsChannelKind(
            ChannelGateways gateways,
            List<SmsProvider> providers,
            WebhookRegistry webhooks,
            Carriers carriers,
            MediaSourceRegistry media,
            TextIntakeFactory intakes,
            WaitingMessages messages) {
        this.gateways = gateways;
        this.providers = providers.stream().collect(Collectors.toMap(SmsProvider::name, Function.identity()));
        this.webhooks = webhooks;
        this.carriers = carriers;
        this.media = media;
        this.intakes = intakes;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "sms";
    }

    @Override
    public Open open(ChannelFile file) {
        var channel = file.as(SmsChannelSettings.class);
        var provider = provider(channel);
        var textIntake = intakes.of(file.name(), channel);
        var gateway = gateways.of(file);
        var opened = provider.open(file, channel, textIntake, gateway);
        if (opened.carrier() != null) {
            carriers.open(opened.carrier());
        }
        if (opened.media() != null) {
            media.open(opened.media());
        }
        if (opened.hook() != null) {
            webhooks.open(file.name(), new WebhookRegistry.Entry(opened.hook(), gateway));
        }
        return new Open(flow(gateway), opened.workers(), () -> close(file.name()));
    }

    private SmsProvider provider(SmsChannelSettings channel) {
        var provider = providers.get(channel.provider());
        if (provider == null) {
            throw new IllegalArgumentException("provider: must be one of " + providers.keySet());
        }
        return provider;
    }

    @Override
    public void validate(ChannelFile file) {
        var channel = file.as(SmsChannelSettings.class);
        provider(channel).validate(file, channel);
    }

    @Override
    public void check(ChannelFile file, CheckSteps steps) {
        var channel = file.as(SmsChannelSettings.class);
        provider(channel).check(file, channel, steps);
    }

    @Override
    public void pause(String channelName, boolean paused) {
        carriers.pause(channelName, paused);
        webhooks.pause(channelName, paused);
    }

    @Override
    public long waiting(String channelName) {
        return messages.by(channelName);
    }

    /// Received by a webhook, a poller or a bind → keep → answer: the provider gets the answer only after the commit.
    private static IntegrationFlow flow(ChannelGateway gateway) {
        return IntegrationFlow.from(gateway)
                .handle(Received.class, (received, headers) -> received.keep(), keep -> keep.id("keep")
                        .advice(KeepAdvice.breaker(), KeepAdvice.retry()))
                .handle(
                        Received.class,
                        (received, headers) -> received.answer(),
                        acknowledge -> acknowledge.id("acknowledge"))
                .get();
    }

    private void close(String name) {
        webhooks.close(name);
        media.close(name);
        carriers.close(name);
    }
}
