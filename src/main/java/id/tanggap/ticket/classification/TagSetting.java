package id.tanggap.ticket.classification;

import org.jspecify.annotations.Nullable;

/// What administrators decided about a tag: the value of a setting of the kind `tag`, whose key is the tag.
///
/// @param retired nobody can give it any more
/// @param mergedInto the tag that took its place, on all tickets; null if none did
public record TagSetting(boolean retired, @Nullable String mergedInto) {

    /// Code of the kind of settings.
    public static final String KIND = "tag";
}
