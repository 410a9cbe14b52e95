package id.tanggap.intake.mail.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A header value with parameters, as Content-Type and Content-Disposition have (RFC 2045, RFC 2231).
///
/// @param value before the first semicolon, in lower case
/// @param parameters decoded, by name in lower case
public record HeaderParameters(String value, Map<String, String> parameters) {

    private static final int MOST = 100;

    /// A piece of a parameter that is split by RFC 2231.
    private record Piece(String text, boolean extended) {}

    public static HeaderParameters of(String header) {
        var scanner = new Scanner(header);
        var value = scanner.until(';').strip().toLowerCase(Locale.ROOT);
        var plain = new LinkedHashMap<String, String>();
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        for (var count = 0; scanner.more() && count < MOST; count++) {
            var name = scanner.until('=').strip().toLowerCase(Locale.ROOT);
            var text = scanner.value();
            var star = name.indexOf('*');
            if (star < 0) {
                plain.putIfAbsent(name, text);
            } else {
                var number = name.substring(star + 1).replace("*", "");
                pieces.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                        .put(number(number), new Piece(text, name.endsWith("*")));
            }
        }
        plain.replaceAll((name, text) -> EncodedWords.decode(text));
        pieces.forEach((name, parts) -> plain.put(name, join(parts)));
        return new HeaderParameters(value, plain);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static String join(TreeMap<Integer, Piece> parts) {
        var charset = Optional.<String>empty();
        var bytes = new ByteArrayOutputStream();
        for (var part : parts.entrySet()) {
            var text = part.getValue().text();
            if (part.getKey() == 0 && part.getValue().extended()) {
                var quotes = text.split("'", 3);
                charset = quotes.length == 3 && !quotes[0].isBlank() ? Optional.of(quotes[0]) : Optional.empty();
                text = quotes.length == 3 ? quotes[2] : text;
            }
            bytes.writeBytes(part.getValue().extended() ? percent(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        return CharsetDecoder.decode(bytes.toByteArray(), charset).text();
    }

    private static byte[] percent(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var high =
                    text.charAt(i) == '%' && i + 2 < text.length() + 0 ? Character.digit(text.charAt(i + 1), 16) : -1;
            var low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /// Scans a header once, from left to right.
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        String until(char end) {
            var start = at;
            while (at < text.length() && text.charAt(at) != end) {
                at++;
            }
            var found = text.substring(start, at);
            at = Math.min(text.length(), at + 1);
            return found;
        }

        String value() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != '"') {
                return until(';').strip();
            }
            at++;
            var value = new StringBuilder();
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at++));
            }
            at++;
            until(';');
            return value.toString();
        }
    }
}
