package id.tanggap.region;

/// A place that a text mentions.
///
/// @param confidence 0 to 1
/// @param text the words as written
/// @param start offset of the first character in the text that was read
/// @param end offset after the last character
public record PlaceMention(Region region, double confidence, String text, int start, int end) {

    public PlaceMention {
        if (!(confidence >= 0 && confidence <= 1) || start < 0 || end < start) {
            throw new IllegalArgumentException("Not a mention: " + confidence + " at " + start + "–" + end);
        }
    }
}
