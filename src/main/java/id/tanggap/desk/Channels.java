package id.tanggap.desk;

/// How channels look.
final class Channels {

    private Channels() {}

    /// A name in the sprite.
    static String icon(String channel) {
        return switch (channel) {
            case "email" -> "mail";
            case "sms" -> "message";
            case "whatsapp" -> "brand-whatsapp";
            case "phone" -> "phone";
            default -> "api";
        };
    }
}
