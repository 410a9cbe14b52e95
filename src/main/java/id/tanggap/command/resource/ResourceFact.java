package id.tanggap.command.resource;

/// A line of a page about one thing.
///
/// @param text empty if nobody said
public record ResourceFact(String label, String text) {}
