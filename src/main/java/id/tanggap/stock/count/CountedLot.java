package id.tanggap.stock.count;

import id.tanggap.platform.blob.Blob;
import org.jspecify.annotations.Nullable;

/// What a person found of one lot.
///
/// @param counted base units, 0 or more
/// @param photo of the shelf; null without one
/// @param note up to 300 characters
public record CountedLot(long lotId, long counted, @Nullable Blob photo, String note) {

    private static final int LONGEST_NOTE = 300;

    public CountedLot {
        note = note.strip();
        if (counted < 0 || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A count is 0 or more, with a note of at most 300 characters");
        }
    }
}
