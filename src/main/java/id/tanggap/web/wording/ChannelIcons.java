package id.tanggap.web.wording;

/// The icon of each channel.
public final class ChannelIcons {

    private ChannelIcons() {}

    /// @return a name in the icon sprite
    public static String icon(String channel) {
        return switch (channel) {
            case "email" -> "mail";
            case "sms" -> "message";
            case "whatsapp" -> "brand-whatsapp";
            case "phone" -> "phone";
            case "hazard" -> "alert-triangle";
            default -> "api";
        };
    }
}
