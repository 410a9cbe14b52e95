package id.tanggap.channel.phone.file;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of a log as text; also finds the byte position of a place in the text.
///
/// Text is UTF-8; a line that is not valid UTF-8 is read as ISO 8859-1, so that a caller's name from an old telephone
/// stays readable.
final class DecodedLogText {

    /// A character of four bytes in UTF-8 is two in Java.
    private static final int FOUR = 4;

    private final byte[] bytes;
    private final String text;
    private final int @Nullable [] places;

    /// @param places byte position of each character; null if all is UTF-8
    private DecodedLogText(byte[] bytes, String text, int @Nullable [] places) {
        this.bytes = bytes;
        this.text = text;
        this.places = places;
    }

    /// Reads the first `length` bytes; an incomplete character at the end is left for the next call.
    static DecodedLogText of(byte[] buffer, int length) {
        var bytes = Arrays.copyOf(buffer, length - cutOff(buffer, length));
        var text = utf8(bytes, 0, bytes.length);
        return text == null ? lineByLine(bytes) : new DecodedLogText(bytes, text, null);
    }

    /// How many bytes at the end belong to an incomplete character.
    private static int cutOff(byte[] buffer, int length) {
        for (var back = 1; back <= Math.min(3, length); back++) {
            var b = buffer[length - back] & 0xff;
            if (b >= 0xc0) {
                return charactersLength(b) > back ? back : 0;
            }
            if (b < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private static int charactersLength(int first) {
        return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : FOUR;
    }

    /// @return null if they are not UTF-8
    private static @Nullable String utf8(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static DecodedLogText lineByLine(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        var places = IntBuffer.allocate(bytes.length);
        for (var from = 0; from < bytes.length; ) {
            var to = endOfLine(bytes, from);
            var line = utf8(bytes, from, to);
            text.append(line == null ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : line);
            addPlaces(places, ByteBuffer.wrap(bytes, from, to - from), line != null);
            from = to;
        }
        return new DecodedLogText(bytes, text.toString(), places.array());
    }

    /// Adds the byte position of each character of a line.
    private static void addPlaces(IntBuffer places, ByteBuffer line, boolean utf8) {
        for (var at = line.position(); at < line.limit(); ) {
            var length = utf8 ? charactersLength(line.get(at) & 0xff) : 1;
            places.put(at);
            if (length == FOUR) {
                places.put(at);
            }
            at += length;
        }
    }

    /// @return after the line break, or the end
    private static int endOfLine(byte[] bytes, int from) {
        for (var i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return bytes.length;
    }

    /// How many bytes of UTF-8 these characters take, from a position on.
    private static int length(byte[] bytes, int from, int characters) {
        var at = from;
        for (var left = characters; left > 0; ) {
            var length = charactersLength(bytes[at] & 0xff);
            left -= length == FOUR ? 2 : 1;
            at += length;
        }
        return at - from;
    }

    String text() {
        return text;
    }

    /// The bytes that the first `characters` of the text were read from.
    int bytes(int characters) {
        if (characters == text.length()) {
            return bytes.length;
        }
        if (places != null) {
            return places[characters];
        }
        return text.length() == bytes.length ? characters : length(bytes, 0, characters);
    }

    /// @return the position after that many lines; the text's length if there are fewer
    int afterLine(int lines) {
        var at = 0;
        for (var n = 0; n < lines; n++) {
            var next = text.indexOf('\n', at);
            if (next < 0) {
                return text.length();
            }
            at = next + 1;
        }
        return at;
    }

    /// Line breaks among the first `characters`.
    int lines(int characters) {
        var lines = 0;
        for (var i = text.indexOf('\n'); i >= 0 && i < characters; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }
}
