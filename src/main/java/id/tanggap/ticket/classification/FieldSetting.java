package id.tanggap.ticket.classification;

import java.util.List;
import java.util.Objects;

/// A field of a category as administrators set it: the value of a setting of the kind `category-field`, whose key is
/// the category and the code of the field, such as `bansos.pkh/tahap`.
///
/// @param type code: `text`, `number`, `date`, `choice`, `nik`, `kk`
/// @param position small ones come first
/// @param neededToEnd a ticket does not end without it, by an outcome that needs fields
public record FieldSetting(
        String label,
        String labelEnglish,
        String type,
        boolean required,
        boolean neededToEnd,
        List<String> choices,
        int position) {

    /// Code of the kind of settings.
    public static final String KIND = "category-field";

    public FieldSetting {
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }

    public static String key(String category, String code) {
        return category + "/" + code;
    }
}
