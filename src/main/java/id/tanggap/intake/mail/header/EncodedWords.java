package id.tanggap.intake.mail.header;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decodes RFC 2047 encoded words in a header's text.
///
/// Adjacent words of one charset and encoding are joined as bytes before they are decoded: many programs split a
/// character of several bytes between two words, which section 5 forbids.
public final class EncodedWords {

    /// Blanks inside an encoded word are forbidden and frequent.
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]{0,4000})\\?=");

    private EncodedWords() {}

    public static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        var decoded = new StringBuilder(text.length());
        var pending = new Pending();
        var end = 0;
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            var between = text.substring(end, matcher.start());
            var charset = matcher.group(1).replaceFirst("\\*.*$", "");
            var neighbour = !pending.isEmpty() && between.isBlank();
            if (!neighbour || !pending.goesOnWith(charset)) {
                pending.flushTo(decoded);
                decoded.append(neighbour ? "" : between);
                pending.begin(charset);
            }
            pending.add(matcher.group(2), matcher.group(3));
            end = matcher.end();
        }
        pending.flushTo(decoded);
        return decoded.append(text, end, text.length()).toString();
    }

    /// Bytes of adjacent words that are not decoded yet.
    private static final class Pending {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        boolean isEmpty() {
            return charset.isEmpty();
        }

        boolean goesOnWith(String other) {
            return charset.equalsIgnoreCase(other);
        }

        void begin(String newCharset) {
            charset = newCharset;
        }

        void add(String encoding, String text) {
            bytes.writeBytes(encoding.equalsIgnoreCase("b") ? base64(text) : quoted(text));
        }

        void flushTo(StringBuilder decoded) {
            if (!isEmpty()) {
                decoded.append(CharsetDecoder.decode(bytes.toByteArray(), Optional.of(charset))
                        .text());
                bytes.reset();
                charset = "";
            }
        }
    }

    static byte[] base64(String text) {
        var clean = text.replaceAll("[^A-Za-z0-9+/]", "");
        var whole = clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean;
        return Base64.getDecoder().decode(whole);
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '=' && i + 2 < text.length() + 0 && isHex(text, i + 1)) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c == '_') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
