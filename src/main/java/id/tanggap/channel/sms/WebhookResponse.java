package id.tanggap.channel.sms;

/// The answer to a provider.
///
/// @param type of the body
public record WebhookResponse(int status, String type, String body) {

    private static final String TWIML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    /// Kept; an empty TwiML document, so that Twilio itself sends no answer.
    public static WebhookResponse twiml() {
        return new WebhookResponse(200, "text/xml;charset=UTF-8", TWIML);
    }

    /// Kept.
    public static WebhookResponse noContent() {
        return new WebhookResponse(204, "text/plain", "");
    }

    /// Refused: not genuine.
    public static WebhookResponse forbidden(String reason) {
        return new WebhookResponse(403, "text/plain;charset=UTF-8", reason);
    }

    /// Genuine, but not usable.
    public static WebhookResponse unusable(String reason) {
        return new WebhookResponse(400, "text/plain;charset=UTF-8", reason);
    }

    /// Could not be kept; the provider must send it again.
    static WebhookResponse notKept() {
        return new WebhookResponse(503, "text/plain;charset=UTF-8", "not kept, please send it again");
    }
}
