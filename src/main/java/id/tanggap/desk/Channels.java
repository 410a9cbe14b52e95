package id.tanggap.desk;

/// The icon of each channel.
final class Channels {

    private Channels() {}

    /// @return a name in the icon sprite
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
