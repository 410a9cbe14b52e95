package id.tanggap.intake.mail.header;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Reads Message-ID, In-Reply-To and References: ids without angle brackets, in order, each once.
public final class MessageIds {

    private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]{1,500})>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s,\"]{1,250}@[^<>\\s,\"]{1,250}");
    private static final int MOST = 200;

    private MessageIds() {}

    public static List<String> of(List<String> headers) {
        var ids = new LinkedHashSet<String>();
        for (var header : headers) {
            // ids that a long line was broken in the middle of
            var joined = header.replaceAll("(<[^<>]*?)\\s+([^<>]*>)", "$1$2");
            BRACKETED.matcher(joined).results().limit(MOST).forEach(match -> ids.add(match.group(1)));
            if (ids.isEmpty()) {
                BARE.matcher(header).results().limit(MOST).forEach(match -> ids.add(match.group()));
            }
        }
        return ids.stream().limit(MOST).toList();
    }
}
