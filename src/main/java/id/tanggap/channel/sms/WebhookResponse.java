package id.tanggap.channel.sms;

/// What a provider hears.
///
/// @param type of the body
public record WebhookResponse(int status, String type, String body) {

    private static final String TWIML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    /// Kept; an empty TwiML document: nothing is to be said by Twilio itself.
    public static WebhookResponse twiml() {
        return new WebhookResponse(200, "text/xml;charset=UTF-8", TWIML);
    }

    /// Kept.
    public static WebhookResponse noContent() {
        return new WebhookResponse(204, "text/plain", "");
    }

    /// Not believed.
    public static WebhookResponse forbidden(String reason) {
        return new WebhookResponse(403, "text/plain;charset=UTF-8", reason);
    }

    /// Believed, but nothing can be made of it.
    public static WebhookResponse unusable(String reason) {
        return new WebhookResponse(400, "text/plain;charset=UTF-8", reason);
    }

    /// Could not be kept; to be sent again.
    static WebhookResponse notKept() {
        return new WebhookResponse(503, "text/plain;charset=UTF-8", "not kept, please send it again");
    }
}
