package id.tanggap.intake.mail;

import java.util.Locale;
import java.util.Set;

/// Tells machines' mail from people's by its headers (RFC 3834 section 5, RFC 2919, and what came before them).
final class Automation {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    private Automation() {}

    static boolean isAutomatic(Headers headers) {
        var submitted = headers.first("auto-submitted").map(Automation::word).orElse("no");
        return !submitted.equals("no")
                || headers.first("precedence")
                        .map(Automation::word)
                        .filter(BULK::contains)
                        .isPresent()
                || headers.has("list-id")
                || headers.has("list-unsubscribe")
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || (headers.has("x-auto-response-suppress") && !headers.has("thread-topic"))
                || headers.first("x-autoreply-from").isPresent()
                || headers.first("return-path")
                        .filter(path -> path.replace(" ", "").equals("<>"))
                        .isPresent();
    }

    private static String word(String value) {
        return value.strip().split("[;\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
