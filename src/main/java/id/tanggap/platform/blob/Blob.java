package id.tanggap.platform.blob;

/// Bytes that are kept.
///
/// @param size in bytes
public record Blob(Sha256 sha256, long size) {}
