package id.tanggap.administration.deadline;

import id.tanggap.sla.Holiday;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A holiday as a form sends it.
///
/// @param at where it was before, of one that is changed
/// @param seen the version that the person saw; null for a new one
record HolidayForm(
        @Nullable LocalDate date,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String source,
        @Nullable String where,
        @Nullable String expected,
        @Nullable String why,
        @Nullable String at,
        @Nullable Long seen) {

    static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }

    /// @return empty without a date or a kind that there is
    Optional<Holiday> holiday() {
        return date == null || !Holiday.KINDS.contains(text(kind))
                ? Optional.empty()
                : Optional.of(
                        new Holiday(date, text(kind), text(name), text(source), expected == null, text(where), false));
    }
}
