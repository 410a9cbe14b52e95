package id.tanggap.search;

/// How far the index of this node is built.
///
/// @param indexed tickets that can be found, the newest first
/// @param tickets about all there are
public record IndexProgress(long indexed, long tickets) {}
