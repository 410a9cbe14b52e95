package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelGateway;
import id.tanggap.channel.ReceiverRegistry;
import org.springframework.stereotype.Component;

/// The webhooks that are open at `/hook/sms/<channel>`.
@Component
class WebhookRegistry extends ReceiverRegistry<WebhookRegistry.Entry> {

    /// @param gateway receives what the hook has parsed
    record Entry(Webhook webhook, ChannelGateway gateway) {}
}
