package id.tanggap.channel.sms;

/// Parses requests of a channel's provider. It accepts any content and never throws; it keeps nothing, the channel's
/// flow does that.
public interface Webhook {

    /// A citizen's text.
    Received message(WebhookRequest request);

    /// The delivery state of a text that we sent.
    Received status(WebhookRequest request);
}
