package id.tanggap.intake.mail.header;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The header fields of a mail or a part, unfolded, by name. Repeated fields are all kept.
public final class MailHeaders {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Field> inOrder = new ArrayList<>();

    /// @param name in lower case
    /// @param value unfolded, not decoded
    public record Field(String name, String value) {}

    /// @param raw a whole field with its name, folded or not
    public void add(byte[] raw) {
        var text = CharsetDecoder.guess(raw);
        var colon = text.indexOf(':');
        if (colon > 0) {
            var name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var value = unfold(text.substring(colon + 1));
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            inOrder.add(new Field(name, value));
        }
    }

    private static String unfold(String value) {
        var line = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c != '\r' && c != '\n' && c != 0) {
                line.append(c == '\t' ? ' ' : c);
            }
        }
        return line.toString().strip();
    }

    /// The first non-empty field of this name, not decoded.
    public Optional<String> first(String name) {
        return all(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// All fields from top to bottom: what a server added later stands higher (RFC 5322 section 3.6.7).
    public List<Field> inOrder() {
        return Collections.unmodifiableList(inOrder);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    public static MailHeaders of(String block) {
        var headers = new MailHeaders();
        var field = new StringBuilder();
        for (var line : block.split("\r?\n", -1)) {
            if (!line.startsWith(" ") && !line.startsWith("\t") && !field.isEmpty()) {
                headers.add(field.toString().getBytes(StandardCharsets.UTF_8));
                field.setLength(0);
            }
            field.append(line).append('\n');
        }
        headers.add(field.toString().getBytes(StandardCharsets.UTF_8));
        return headers;
    }
}
