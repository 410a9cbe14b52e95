package id.tanggap.desk.call;

import id.tanggap.phone.call.CallForm;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The call form as the browser sends it.
///
/// @param place code that the place picker chose; empty without script
/// @param placeText the text in the place picker
/// @param placeChosen code of a button below it, for browsers without script
/// @param version of the draft that the page shows
record CallFormInput(
        @Nullable String text,
        @Nullable String category,
        @Nullable String urgency,
        @Nullable String place,
        @Nullable String placeText,
        @Nullable String placeChosen,
        @Nullable String address,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean confidential,
        @Nullable Long version) {

    long versionOrZero() {
        return version == null ? 0 : version;
    }

    CallForm form(PlaceFinder places) {
        return new CallForm(
                text == null ? "" : text,
                said(category),
                said(urgency),
                placeCode(places).orElse(null),
                said(address),
                said(name),
                said(phone),
                said(email),
                confidential);
    }

    /// The chosen place; else the only one with the typed name.
    private Optional<String> placeCode(PlaceFinder places) {
        var words = said(placeText);
        if (words == null) {
            return Optional.empty();
        }
        var picked = place(placeChosen, places)
                .or(() -> place(place, places).filter(found -> found.label().equals(words)));
        return picked.or(() -> only(places, words))
                .map(found -> found.region().code().value());
    }

    private static Optional<PlaceFinder.Place> place(@Nullable String code, PlaceFinder places) {
        return Optional.ofNullable(said(code))
                .filter(given -> given.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?"))
                .flatMap(given -> places.place(new RegionCode(given)));
    }

    private static Optional<PlaceFinder.Place> only(PlaceFinder places, String words) {
        var found = places.suggest(words, 2);
        return found.stream()
                .filter(place -> found.size() == 1 || place.label().equalsIgnoreCase(words))
                .findFirst();
    }

    /// Message key of the first error that must be corrected before a ticket can be made.
    Optional<String> problem(CallForm form) {
        if (form.text().isBlank()) {
            return Optional.of("form.problem.text");
        }
        if (said(placeText) != null && form.place() == null) {
            return Optional.of("form.problem.place");
        }
        if (form.phone() != null && ContactPoint.phone(form.phone()).isEmpty()) {
            return Optional.of("form.problem.phone");
        }
        if (form.email() != null && ContactPoint.email(form.email()).isEmpty()) {
            return Optional.of("form.problem.email");
        }
        return Optional.empty();
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
