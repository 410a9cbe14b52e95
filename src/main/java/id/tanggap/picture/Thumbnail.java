package id.tanggap.picture;

/// A small picture.
///
/// @param jpeg its bytes
public record Thumbnail(byte[] jpeg, int width, int height) {}
