package id.tanggap.administration.history;

/// One field of a setting before and after a change, in the reader's words.
///
/// @param before empty if there was none
/// @param after empty if there is none
public record SettingFieldChange(String field, String before, String after) {}
