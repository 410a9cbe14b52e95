package id.tanggap.ticket.classification;

import java.util.List;
import java.util.Locale;

/// A field that tickets of a category have.
///
/// @param choices codes to choose from, for type `choice`
public record FieldDefinition(
        String code, String label, String labelEnglish, Type type, boolean required, List<String> choices) {

    public FieldDefinition {
        choices = List.copyOf(choices);
    }

    /// The type of the value.
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        CHOICE,
        /// Number of a person (nomor induk kependudukan).
        NIK,
        /// Number of a family card (kartu keluarga).
        KK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// A number by which a person can be found.
    public boolean isPersonal() {
        return type == Type.NIK || type == Type.KK;
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEnglish : label;
    }
}
