package id.tanggap.pbx;

import org.jspecify.annotations.Nullable;

/// Names of lines as Asterisk writes its channels: `PJSIP/201-0000002a`, `Local/201@from-queue-00000001;1`,
/// `Agent/201`, and members of queues: `SIP/201`, `Budi Santoso`.
final class LineName {

    private LineName() {}

    /// The extension or the name of the line: `201` of `PJSIP/201-0000002a`. Null of an empty channel.
    static @Nullable String bare(@Nullable String channel) {
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

    static boolean isLocal(String channel) {
        return channel.startsWith("Local/");
    }

    /// What both halves of a local channel share: the name without `;1` and `;2`.
    static String pair(String channel) {
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
        int context = channel.lastIndexOf('/'); // a queue's member: Local/201@from-queue/n
        return context > slash ? context : channel.length();
    }

    /// Eight hexadecimal digits: the number that Asterisk gives to a channel. A name with a dash keeps it.
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

    /// FreePBX rings follow-me numbers as `FMPR-201` and `FMGL-0812…#`.
    private static String withoutFollowMe(String name) {
        var bare = name.length() > 5 && name.startsWith("FM") && name.charAt(4) == '-' ? name.substring(5) : name;
        return bare.endsWith("#") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
