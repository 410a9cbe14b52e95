package id.tanggap.intake.mail.content;

/// Joins the soft line ends of `format=flowed` text (RFC 3676 section 4).
public final class FlowedText {

    private FlowedText() {}

    /// @param deleteSpace the `delsp=yes` parameter
    public static String join(String text, boolean deleteSpace) {
        var joined = new StringBuilder(text.length());
        var flowing = false;
        var depthBefore = 0;
        for (var raw : text.replace("\r\n", "\n").split("\n", -1)) {
            var depth = quoteDepth(raw);
            var line = unstuff(raw.substring(depth));
            if (flowing && depth != depthBefore) {
                joined.append('\n');
                flowing = false;
            }
            if (!flowing && depth > 0) {
                joined.append(">".repeat(depth)).append(' ');
            }
            var soft = line.endsWith(" ") && !line.equals("-- ");
            joined.append(soft && deleteSpace ? line.substring(0, line.length() - 1) : line);
            if (!soft) {
                joined.append('\n');
            }
            flowing = soft;
            depthBefore = depth;
        }
        return joined.toString();
    }

    private static int quoteDepth(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuff(String line) {
        return line.startsWith(" ") ? line.substring(1) : line;
    }
}
