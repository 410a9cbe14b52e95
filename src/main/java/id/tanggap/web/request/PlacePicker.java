package id.tanggap.web.request;

import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads the place picker of a form: `placeText` is the text in it, `place` the code that its script stored with a
/// text that was picked, `placeChosen` the code of a button below it, for browsers without script.
public final class PlacePicker {

    private PlacePicker() {}

    /// The place of the button, else the one that was picked with this text, else the only place with this name.
    ///
    /// @param fields the values of the form by their names, stripped; empty if there is none
    public static Optional<RegionCode> chosen(UnaryOperator<String> fields, PlaceFinder places) {
        var words = fields.apply("placeText");
        return named(fields.apply("placeChosen"), places)
                .or(() -> named(fields.apply("place"), places)
                        .filter(place -> place.label().equals(words)))
                .or(() -> only(words, places))
                .map(place -> place.region().code());
    }

    private static Optional<PlaceFinder.Place> named(String code, PlaceFinder places) {
        return code.matches("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?")
                ? places.place(new RegionCode(code))
                : Optional.empty();
    }

    private static Optional<PlaceFinder.Place> only(String words, PlaceFinder places) {
        var found = places.suggest(words, 2);
        return found.stream()
                .filter(place -> found.size() == 1 || place.label().equalsIgnoreCase(words))
                .findFirst();
    }
}
