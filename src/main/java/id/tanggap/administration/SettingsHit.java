package id.tanggap.administration;

/// A setting that was found.
///
/// @param title as people know it
/// @param about one line more; may be empty
/// @param path of the page, with a mark for its place there
public record SettingsHit(String title, String about, String path) {}
