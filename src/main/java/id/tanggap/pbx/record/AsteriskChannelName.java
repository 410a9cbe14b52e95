package id.tanggap.pbx.record;

import org.jspecify.annotations.Nullable;

/// Names of Asterisk's channels, such as `PJSIP/201-0000002a`, `Local/201@from-queue-00000001;1`, `Agent/201`, and of
/// members of queues: `SIP/201`, `Budi Santoso`.
public final class AsteriskChannelName {

    private AsteriskChannelName() {}

    /// The extension or name in a channel's name: `201` for `PJSIP/201-0000002a`. Null for an empty channel.
    public static @Nullable String bare(@Nullable String channel) {
        if (channel == null || channel.isEmpty()) {
            return null;
        }
        int slash = channel.indexOf('/');
        if (slash < 0) {
            return channel;
        }
        int end = end(channel, slash);
        var name = withoutFollowMe(channel.substring(slash + 1, end));
        return name.isEmpty() ? null : name;
    }

    public static boolean isLocal(String channel) {
        return channel.startsWith("Local/");
    }

    /// The part of the name that both halves of a local channel share: without `;1` and `;2`.
    public static String pair(String channel) {
        int half = channel.lastIndexOf(';');
        return half < 0 ? channel : channel.substring(0, half);
    }

    private static int end(String channel, int slash) {
        int at = channel.indexOf('@', slash);
        if (at > 0) {
            return at;
        }
        int dash = channel.lastIndexOf('-');
        if (dash > slash && (isCounter(channel, dash + 1) || channel.startsWith("IAX2/") || isCard(channel))) {
            return dash;
        }
        int context = channel.lastIndexOf('/'); // a member of a queue: Local/201@from-queue/n
        return context > slash ? context : channel.length();
    }

    /// Eight hexadecimal digits: the number that Asterisk appends to a channel's name. Other dashes belong to the
    /// name.
    private static boolean isCounter(String channel, int from) {
        if (channel.length() - from != 8) {
            return false;
        }
        for (int i = from; i < channel.length(); i++) {
            if (Character.digit(channel.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCard(String channel) {
        return channel.startsWith("DAHDI/") || channel.startsWith("Zap/");
    }

    /// FreePBX writes follow-me numbers as `FMPR-201` and `FMGL-0812…#`.
    private static String withoutFollowMe(String name) {
        var bare = name.length() > 5 && name.startsWith("FM") && name.charAt(4) == '-' ? name.substring(5) : name;
        return bare.endsWith("#") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
