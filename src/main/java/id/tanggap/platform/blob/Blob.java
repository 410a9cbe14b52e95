package id.tanggap.platform.blob;

/// Stored bytes.
///
/// @param size in bytes
public record Blob(Sha256 sha256, long size) {}
