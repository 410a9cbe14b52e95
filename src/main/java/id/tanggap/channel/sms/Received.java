package id.tanggap.channel.sms;

/// Something that a provider told, read and not yet kept.
///
/// @param keeping commits it
/// @param answer what the provider hears once that is done
public record Received(Runnable keeping, WebhookResponse answer) {

    /// Something that nobody waits for an answer to.
    public static Received pulled(Runnable keeping) {
        return new Received(keeping, WebhookResponse.noContent());
    }

    /// Something that there is nothing to keep of.
    public static Received nothing(WebhookResponse answer) {
        return new Received(() -> {}, answer);
    }

    Received keep() {
        keeping.run();
        return this;
    }
}
