package id.tanggap.channel.sms;

/// Something received from a provider, parsed and not yet kept.
///
/// @param keeping commits it
/// @param answer what the provider gets once that is done
public record Received(Runnable keeping, WebhookResponse answer) {

    /// Without an answer, because no request waits for one.
    public static Received pulled(Runnable keeping) {
        return new Received(keeping, WebhookResponse.noContent());
    }

    /// With an answer and nothing to keep.
    public static Received nothing(WebhookResponse answer) {
        return new Received(() -> {}, answer);
    }

    Received keep() {
        keeping.run();
        return this;
    }
}
