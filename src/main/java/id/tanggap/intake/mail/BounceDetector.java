package id.tanggap.intake.mail;

import id.tanggap.intake.mail.header.MailAddress;
import id.tanggap.intake.mail.header.MailHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises delivery reports: standard ones (RFC 3464), and the free texts of older relays.
final class BounceDetector {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern ADDRESS =
            Pattern.compile("<?([^\\s<>;:()\"]{1,200}@[^\\s<>;:()\"]{1,200}?)>?[:.,]?(?=\\s|$)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[>\\s]*message-id:\\s*<([^<>\\s]{1,500})>");
    private static final Pattern SAYS_FAILED = Pattern.compile(
            "(?i)(undeliver|delivery (has )?fail|failure notice|returned mail|mail delivery (failed|system)|delivery status notification|could not be delivered|tidak (dapat|bisa) (di)?(kirim|sampai))");
    private static final int LOOKED_AT = 20_000;

    private BounceDetector() {}

    /// The parts of a multipart/report that were found.
    ///
    /// @param status the delivery-status part as text, null if there was none
    /// @param original the returned message or its headers as text, null if there was none
    record Evidence(@Nullable String status, @Nullable String original) {}

    static @Nullable BounceReport find(
            MailHeaders headers, @Nullable MailAddress from, MailText words, Evidence evidence) {
        if (evidence.status() != null) {
            return standard(evidence.status(), evidence.original(), words.text());
        }
        var text = start(words.text());
        return isFromRelay(headers, from)
                        && SAYS_FAILED.matcher(words.subject() + "\n" + text).find()
                ? inOwnWords(text, evidence.original())
                : null;
    }

    private static BounceReport standard(String status, @Nullable String original, String text) {
        var blocks = MailHeaders.of(status.replaceAll("(\r?\n){2,}", "\n"));
        var recipient = blocks.first("final-recipient").or(() -> blocks.first("original-recipient"));
        return new BounceReport(
                blocks.first("action")
                        .map(action -> action.strip().toLowerCase(Locale.ROOT))
                        .orElse("failed"),
                blocks.first("status").map(String::strip).orElse(null),
                recipient.map(BounceDetector::afterType).orElse(null),
                blocks.first("diagnostic-code").map(BounceDetector::afterType).orElse(null),
                originalId(original, text).orElse(null));
    }

    private static BounceReport inOwnWords(String text, @Nullable String original) {
        var status = STATUS.matcher(text);
        var address = ADDRESS.matcher(text);
        return new BounceReport(
                "failed",
                status.find() ? status.group(1) : null,
                address.find() ? address.group(1) : null,
                null,
                originalId(original, text).orElse(null));
    }

    private static boolean isFromRelay(MailHeaders headers, @Nullable MailAddress from) {
        var nullPath = headers.first("return-path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent();
        var local = from == null ? "" : from.address().toLowerCase(Locale.ROOT);
        return nullPath || local.startsWith("mailer-daemon@") || local.startsWith("postmaster@");
    }

    /// `rfc822; budi@contoh.id` → `budi@contoh.id`
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static Optional<String> originalId(@Nullable String original, String text) {
        var matcher = MESSAGE_ID.matcher(original == null ? start(text) : start(original));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), LOOKED_AT));
    }
}
