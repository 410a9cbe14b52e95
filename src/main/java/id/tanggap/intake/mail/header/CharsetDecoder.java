package id.tanggap.intake.mail.header;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Decodes bytes although the declared charset may be missing, unknown or wrong.
public final class CharsetDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Labels found in mail that Java does not know, and those that browsers read as a larger set (WHATWG Encoding).
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8n", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("ks_c_5601-1987", "windows-949"),
            Map.entry("euc-kr", "windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("tis-620", "x-windows-874"));

    private CharsetDecoder() {}

    /// @return empty if this charset is not available
    static Optional<Charset> named(String label) {
        var name = label.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']+|[\"']+$", "");
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        } catch (IllegalArgumentException empty) {
            return Optional.empty();
        }
    }

    /// Text without a declared charset: UTF-8 if valid, else windows-1252, in which all bytes are valid.
    static String guess(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    /// Text with a declared charset. UTF-8 is often declared as a Western charset: bytes of a Western text that are
    /// valid UTF-8 by chance practically do not occur. A charset in which the bytes are invalid is ignored.
    public static Decoded decode(byte[] bytes, Optional<String> label) {
        if (label.isEmpty()) {
            return new Decoded(guess(bytes), isAscii(bytes) ? Optional.empty() : Optional.of("charset-missing"));
        }
        var charset = named(label.get());
        if (charset.isEmpty()) {
            return new Decoded(guess(bytes), Optional.of("charset-unknown"));
        }
        if (charset.get().equals(WINDOWS_1252) && !isAscii(bytes)) {
            var utf8 = strictly(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return new Decoded(utf8.get(), Optional.of("charset-wrong"));
            }
            return new Decoded(new String(bytes, WINDOWS_1252), Optional.empty());
        }
        return strictly(bytes, charset.get())
                .map(text -> new Decoded(text, Optional.empty()))
                .orElseGet(() -> new Decoded(lenient(bytes, charset.get()), Optional.of("charset-wrong")));
    }

    /// With few invalid bytes the declared charset is kept; else the charset is guessed.
    private static String lenient(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        var broken = text.chars().filter(c -> c == 0xFFFD).count();
        return broken * 20 <= text.length() ? text : guess(bytes);
    }

    /// @param problem code, if the label was ignored
    public record Decoded(String text, Optional<String> problem) {}

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
