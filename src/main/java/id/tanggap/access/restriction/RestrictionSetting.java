package id.tanggap.access.restriction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a category is restricted: the value of a setting of the kind `restricted-category`, whose key is its code.
///
/// @param forBalai new staff of a balai are on its list
/// @param people user names of those on its list; null for whom it has at first: the staff of all balai, or nobody
public record RestrictionSetting(boolean forBalai, @Nullable List<String> people) {

    /// Code of the kind of settings.
    public static final String KIND = "restricted-category";
}
