package id.tanggap.taxonomy;

import java.util.Locale;

/// How soon somebody must act, most urgent first; when unsure, the higher one.
public enum Urgency {
    /// Life or safety in danger now; any hour.
    DARURAT,
    /// A vulnerable person without basic needs, or many people affected.
    TINGGI,
    BIASA,
    /// Information, thanks.
    RENDAH;

    /// The stable code, as in the API and the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no urgency has this code
    public static Urgency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
