package id.tanggap.intake.quarantine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Text of unknown origin for people to read: what is invisible, or would reorder its surroundings, is made visible.
///
/// Control characters become their pictures (U+2400 ff), format characters such as bidi overrides (UAX #9) and zero
/// width ones become `⟦U+202E⟧`, bytes that are no UTF-8 become `⟦FF⟧`. Only line feeds and tabs stay. The result is
/// plain text: whoever puts it into a page escapes it.
public final class VisibleText {

    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final String MORE = "…";

    private VisibleText() {}

    /// Reads bytes as UTF-8; never throws.
    public static String of(byte[] bytes) {
        return of(decoded(bytes));
    }

    /// Several lines. A carriage return before a line feed is dropped.
    public static String of(String text) {
        var shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> append(c, shown));
        return shown.toString();
    }

    /// One line of at most so many characters.
    public static String line(String text, int longest) {
        var start = text.substring(0, Math.min(text.length(), longest * 2));
        var shown = of(start.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        return shown.length() <= longest ? shown : shown.substring(0, longest) + MORE;
    }

    private static void append(int c, StringBuilder shown) {
        if (c == '\n' || c == '\t') {
            shown.append((char) c);
        } else if (c < ' ') {
            shown.append((char) (PICTURES + c));
        } else if (c == DELETE) {
            shown.append((char) PICTURE_OF_DELETE);
        } else if (isHidden(c)) {
            shown.append("⟦U+%04X⟧".formatted(c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String decoded(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var text = new StringBuilder(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        for (var step = step(decoder, in, out, text); step.isError(); step = step(decoder, in, out, text)) {
            for (var n = 0; n < step.length(); n++) {
                text.append('⟦')
                        .append(HexFormat.of().withUpperCase().toHexDigits(in.get()))
                        .append('⟧');
            }
        }
        return text.toString();
    }

    private static CoderResult step(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, StringBuilder text) {
        var result = decoder.decode(in, out, true);
        text.append(out.flip());
        out.clear();
        return result;
    }
}
