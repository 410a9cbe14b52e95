package id.tanggap.channel.sms;

/// What a provider hears.
///
/// @param type of the body
public record HookAnswer(int status, String type, String body) {

    private static final String TWIML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    /// Kept; an empty TwiML document: nothing is to be said by Twilio itself.
    public static HookAnswer twiml() {
        return new HookAnswer(200, "text/xml;charset=UTF-8", TWIML);
    }

    /// Kept.
    public static HookAnswer noContent() {
        return new HookAnswer(204, "text/plain", "");
    }

    /// Not believed.
    public static HookAnswer forbidden(String reason) {
        return new HookAnswer(403, "text/plain;charset=UTF-8", reason);
    }

    /// Believed, but nothing can be made of it.
    public static HookAnswer unusable(String reason) {
        return new HookAnswer(400, "text/plain;charset=UTF-8", reason);
    }

    /// Could not be kept; to be sent again.
    static HookAnswer notKept() {
        return new HookAnswer(503, "text/plain;charset=UTF-8", "not kept, please send it again");
    }
}
