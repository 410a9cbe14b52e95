package id.tanggap.language;

/// A word of a text.
///
/// @param text in small letters without accents; letters and digits only
/// @param start offset of its first character in the text as written
/// @param end offset after its last character
public record TextToken(String text, int start, int end) {

    public TextToken {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a token: " + start + "–" + end);
        }
    }
}
