package id.tanggap.intake.priority;

import id.tanggap.intake.mail.header.AddressHeaders;
import id.tanggap.intake.mail.header.EncodedWords;
import id.tanggap.intake.mail.header.MailHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first 16 KiB of a mail: its sender and its first words, without a parse of MIME. Time and memory do not grow
/// with the mail.
public final class MailHead {

    private static final int READ = 16 * 1024;
    private static final int LONGEST_FIELD = 2000;
    private static final int BODY_READ = 4096;

    private static final Pattern END_OF_HEADERS = Pattern.compile("\r?\n\r?\n");
    private static final Pattern PART_FIELD = Pattern.compile("(?im)^(content-[a-z-]+|mime-version):.*$|^--.*$");
    private static final Pattern BASE64 = Pattern.compile("(?i)content-transfer-encoding:\\s*base64");
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=\r\n]");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");
    private static final Pattern SOFT_BREAK = Pattern.compile("=\r?\n");
    private static final Pattern QUOTED = Pattern.compile("=([0-9A-F]{2})");

    private final MailHeaders headers;
    private final String body;

    private MailHead(MailHeaders headers, String body) {
        this.headers = headers;
        this.body = body;
    }

    static MailHead read(InputStream in) throws IOException {
        return of(in.readNBytes(READ));
    }

    /// @param start the first bytes of a mail
    public static MailHead of(byte[] start) {
        var text = new String(start, StandardCharsets.UTF_8);
        var end = END_OF_HEADERS.matcher(text);
        return end.find()
                ? new MailHead(MailHeaders.of(text.substring(0, end.start())), text.substring(end.end()))
                : new MailHead(MailHeaders.of(text), "");
    }

    public MailHeaders headers() {
        return headers;
    }

    /// The address in From, in small letters, without the tag behind `+`; empty if there is none in the first bytes.
    String sender() {
        return headers.first("from")
                .map(MailHead::limited)
                .flatMap(from -> AddressHeaders.of(List.of(from)).stream().findFirst())
                .map(address -> withoutTag(address.address().strip().toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    private static String withoutTag(String address) {
        var at = address.lastIndexOf('@');
        var plus = address.indexOf('+');
        return plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
    }

    /// The subject and the first words, decoded as far as that is possible without a parse.
    String beginning() {
        var subject = headers.first("subject")
                .map(MailHead::limited)
                .map(EncodedWords::decode)
                .orElse("");
        return subject + "\n" + words();
    }

    private String words() {
        var start = body.length() > BODY_READ ? body.substring(0, BODY_READ) : body;
        var text = isBase64(headers.first("content-transfer-encoding").orElse(""))
                ? decoded(start)
                : encodedPart(start).map(MailHead::decoded).orElseGet(() -> unquoted(start));
        return TAG.matcher(PART_FIELD.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isBase64(String encoding) {
        return encoding.strip().equalsIgnoreCase("base64");
    }

    /// What follows the headers of the first part that is encoded.
    private static Optional<String> encodedPart(String start) {
        var field = BASE64.matcher(start);
        var end = END_OF_HEADERS.matcher(start);
        return field.find() && end.find(field.end()) ? Optional.of(start.substring(end.end())) : Optional.empty();
    }

    private static String decoded(String text) {
        var other = NOT_BASE64.matcher(text);
        var block = (other.find() ? text.substring(0, other.start()) : text).replaceAll("[\r\n=]", "");
        var whole = block.length() % 4 == 1 ? block.substring(0, block.length() - 1) : block;
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    }

    /// Quoted-printable (RFC 2045 section 6.7); harmless for plain text, because only the words count.
    private static String unquoted(String start) {
        return QUOTED.matcher(SOFT_BREAK.matcher(start).replaceAll(""))
                .replaceAll(
                        octet -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(octet.group(1), 16))));
    }

    private static String limited(String field) {
        return field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field;
    }
}
