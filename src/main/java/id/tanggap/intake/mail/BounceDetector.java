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
    private static final Pattern SAYS_FAILED = Pattern.compile("(?i)(undeliver"
            + "|delivery[ -](has )?(fail|error|incomplete|status|problem)"
            + "|fail(ed|ure) (notice|delivery|to deliver)|failed mail"
            + "|(returned|rejected) mail|mail delivery (failed|system)|returned to sender|address not found"
            + "|(could not|couldn.t|cannot|was not|wasn.t|not) (be )?delivered"
            + "|tidak (dapat|bisa|berhasil) (di|ter)?(kirim|sampai)|tidak terkirim|gagal (di|ter)kirim"
            + "|(pengiriman|penyampaian)( \\w+)? gagal|gagal (mengirim|menyampaikan)|dikembalikan ke(pada)? pengirim"
            + "|alamat (tidak ditemukan|tidak dikenal))");
    private static final Pattern SAYS_DELAYED =
            Pattern.compile("(?i)(\\bdelay|^warning|still being retried|tertunda|masih dicoba)");
    private static final Pattern PASSED_ON = Pattern.compile("(?i)^\\s*(re|fw|fwd|trs|bls)\\s*:");
    private static final Pattern RELAY_NAME =
            Pattern.compile("(?i)(<\\s*>|mailer-daemon|postmaster|mail delivery (sub)?system)");
    private static final int LOOKED_AT = 20_000;

    private BounceDetector() {}

    /// The parts of a report that were found.
    ///
    /// @param status the delivery-status part of a multipart/report as text, null if there was none
    /// @param original the returned message or its headers as text, null if there was none
    /// @param looseStatus and `looseOriginal`: the same outside a multipart/report
    record Evidence(
            @Nullable String status,
            @Nullable String original,
            @Nullable String looseStatus,
            @Nullable String looseOriginal) {

        @Nullable
        String anyOriginal() {
            return original == null ? looseOriginal : original;
        }
    }

    static @Nullable BounceReport find(
            MailHeaders headers, @Nullable MailAddress from, MailText words, Evidence evidence) {
        if (evidence.status() != null) {
            return standard(evidence.status(), evidence.original(), words.text());
        }
        var relay = isFromRelay(headers, from);
        if (evidence.looseStatus() != null && (relay || announcesFailure(words.subject()))) {
            return standard(evidence.looseStatus(), evidence.anyOriginal(), words.text());
        }
        var text = start(words.text());
        return relay && SAYS_FAILED.matcher(words.subject() + "\n" + text).find()
                ? inOwnWords(words.subject(), text, evidence.anyOriginal())
                : null;
    }

    /// A person who passes a report on has not sent it.
    private static boolean announcesFailure(String subject) {
        return SAYS_FAILED.matcher(subject).find()
                && !PASSED_ON.matcher(subject).find();
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

    private static BounceReport inOwnWords(String subject, String text, @Nullable String original) {
        var status = STATUS.matcher(text);
        var address = ADDRESS.matcher(text);
        return new BounceReport(
                SAYS_DELAYED.matcher(subject).find() ? "delayed" : "failed",
                status.find() ? status.group(1) : null,
                address.find() ? address.group(1) : null,
                null,
                originalId(original, text).orElse(null));
    }

    private static boolean isFromRelay(MailHeaders headers, @Nullable MailAddress from) {
        var nullPath = headers.first("return-path")
                .filter(path -> path.replace(" ", "").equals("<>"))
                .isPresent();
        return nullPath || (from == null ? isRelayName(headers) : isRelay(from.address()));
    }

    /// `MAILER-DAEMON <>` has no address that mail could go to.
    private static boolean isRelayName(MailHeaders headers) {
        return headers.first("from")
                .filter(text -> RELAY_NAME.matcher(text).find())
                .isPresent();
    }

    private static boolean isRelay(String address) {
        var local = address.toLowerCase(Locale.ROOT);
        return local.startsWith("mailer-daemon@")
                || local.startsWith("postmaster@")
                || local.startsWith("microsoftexchange");
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
