package id.tanggap.taxonomy;

import java.util.Locale;

/// A leaf of the two-level tree of what complaints are about.
///
/// @param code stable, for example `bansos.pkh`; group and leaf parted by a dot
/// @param label in Indonesian, for people
/// @param labelEnglish in English, for people
public record Category(String code, String label, String labelEnglish) {

    public Category {
        if (!code.matches("[a-z]+\\.[a-z]+")) {
            throw new IllegalArgumentException("A category code is group.leaf in small letters, not '" + code + "'");
        }
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEnglish : label;
    }
}
