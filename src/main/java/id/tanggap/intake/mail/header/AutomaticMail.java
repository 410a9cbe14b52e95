package id.tanggap.intake.mail.header;

import java.util.Locale;
import java.util.Set;

/// Distinguishes automatic mail from personal mail by its headers (RFC 3834 section 5, RFC 2919, and older headers).
public final class AutomaticMail {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    private AutomaticMail() {}

    public static boolean isAutomatic(MailHeaders headers) {
        var submitted = headers.first("auto-submitted").map(AutomaticMail::word).orElse("no");
        return !submitted.equals("no")
                || headers.first("precedence")
                        .map(AutomaticMail::word)
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
