package id.tanggap.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The declaration of a state of emergency (status keadaan darurat) by a head of region or the President.
///
/// @param by who declared it; null while nobody did
/// @param number of the decree
/// @param until inclusive
public record Declaration(
        @Nullable String by,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final Declaration NONE = new Declaration(null, null, null, null);

    public Declaration {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A declaration does not end before it begins: " + from + ", " + until);
        }
    }

    public boolean exists() {
        return by != null;
    }
}
