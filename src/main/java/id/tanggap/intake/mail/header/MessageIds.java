package id.tanggap.intake.mail.header;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Parses Message-ID, In-Reply-To and References: ids without angle brackets, in order, each once.
public final class MessageIds {

    private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]{1,500})>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s,\"]{1,250}@[^<>\\s,\"]{1,250}");
    private static final int MOST = 200;

    private MessageIds() {}

    public static List<String> of(List<String> headers) {
        var ids = new LinkedHashSet<String>();
        for (var header : headers) {
            // an id that was broken by the end of a line
            var joined = header.replaceAll("(<[^<>]*?)\\s+([^<>]*>)", "$1$2");
            BRACKETED.matcher(joined).results().limit(MOST).forEach(match -> ids.add(match.group(1)));
            if (ids.isEmpty()) {
                BARE.matcher(header).results().limit(MOST).forEach(match -> ids.add(match.group()));
            }
        }
        return ids.stream().limit(MOST).toList();
    }
}
