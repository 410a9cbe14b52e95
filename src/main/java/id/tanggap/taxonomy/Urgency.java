package id.tanggap.taxonomy;

import id.tanggap.platform.code.Coded;

/// How soon somebody must act, most urgent first; when unsure, the higher one.
public enum Urgency implements Coded {
    /// Life or safety in danger now; any hour.
    DARURAT,
    /// A vulnerable person without basic needs, or many people affected.
    TINGGI,
    BIASA,
    /// Information, thanks.
    RENDAH;

    /// @throws IllegalArgumentException if no urgency has this code
    public static Urgency of(String code) {
        return Coded.of(Urgency.class, code);
    }
}
