package id.tanggap.channel.sms;

/// Reads requests from a channel's provider. Whatever they hold is read as something, never thrown; nothing is kept
/// before the channel's flow does.
public interface Webhook {

    /// A citizen's text.
    Received message(WebhookRequest request);

    /// What became of a text of ours.
    Received status(WebhookRequest request);
}
