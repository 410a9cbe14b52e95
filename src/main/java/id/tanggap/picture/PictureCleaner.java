package id.tanggap.picture;

import java.util.Optional;

/// Takes out of a picture what cameras, telephones and programs write into it: where and when it was taken, with what,
/// by whom, and small pictures of what was there before it was cut. How the camera was held stays, so that it stands
/// upright. Nothing is decoded, so nothing is lost and no size is too large.
final class PictureCleaner {

    private PictureCleaner() {}

    /// @return empty if it is broken in a way that leaves unknown what is in it, or of a kind that is not cleaned
    static Optional<byte[]> clean(byte[] bytes, FileKind kind) {
        try {
            return switch (kind) {
                case JPEG -> Optional.of(JpegCleaner.clean(bytes));
                case PNG -> Optional.of(PngCleaner.clean(bytes));
                case GIF -> Optional.of(GifCleaner.clean(bytes));
                case WEBP -> Optional.of(WebpCleaner.clean(bytes));
                case PDF, OTHER -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            // the file says that more follows than there is; the page offers the original
            return Optional.empty();
        }
    }
}
