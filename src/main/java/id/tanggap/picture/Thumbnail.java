package id.tanggap.picture;

/// A small picture: the bytes of a JPEG and its measures. No record, since two arrays of the same bytes are not equal.
public final class Thumbnail {

    private final byte[] jpeg;
    private final int width;
    private final int height;

    Thumbnail(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
