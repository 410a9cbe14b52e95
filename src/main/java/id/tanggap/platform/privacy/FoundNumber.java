package id.tanggap.platform.privacy;

/// A number in a text.
///
/// @param start index of its first character
/// @param end index after its last one
public record FoundNumber(NumberKind kind, int start, int end) {

    public String in(String text) {
        return text.substring(start, end);
    }
}
