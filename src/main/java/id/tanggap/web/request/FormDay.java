package id.tanggap.web.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as a form sends it, `2026-11-30`.
public final class FormDay {

    private static final Pattern OF_THIS_CENTURY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    private FormDay() {}

    /// @return empty if it is no day of this century
    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(text.strip())
                    .filter(it -> OF_THIS_CENTURY.matcher(it).matches())
                    .map(LocalDate::parse);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
