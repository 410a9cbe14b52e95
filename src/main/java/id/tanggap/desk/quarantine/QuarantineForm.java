package id.tanggap.desk.quarantine;

import id.tanggap.intake.report.ManualReport;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.web.request.PlacePicker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an officer typed to make a ticket of a message: `subject`, `text`, `category`, the fields of `PlacePicker`,
/// and `reporter` if the sender is the reporter.
///
/// @param id of the message
/// @param fields the values of the form by their names
record QuarantineForm(long id, Map<String, String> fields) {

    private static final int PLACES = 8;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 100_000;

    QuarantineForm {
        fields = Map.copyOf(fields);
    }

    /// A place that a typed name may mean.
    record Option(String code, String label) {}

    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    boolean fromReporter() {
        return !text("reporter").isEmpty();
    }

    /// What the typed name of the place may mean, if it is not clear.
    List<Option> places(PlaceFinder finder) {
        return text("placeText").isEmpty() || place(finder).isPresent()
                ? List.of()
                : finder.suggest(text("placeText"), PLACES).stream()
                        .map(place -> new Option(place.region().code().value(), place.label()))
                        .toList();
    }

    private Optional<RegionCode> place(PlaceFinder finder) {
        return text("placeText").isEmpty() ? Optional.empty() : PlacePicker.chosen(this::text, finder);
    }

    /// Message key of what must be corrected before a ticket can be made.
    Optional<String> problem(PlaceFinder finder) {
        if (text("text").isEmpty()) {
            return Optional.of("quarantine.problem.text");
        }
        if (text("text").length() > LONGEST_TEXT || text("subject").length() > LONGEST_SUBJECT) {
            return Optional.of("quarantine.problem.long");
        }
        return !text("placeText").isEmpty() && place(finder).isEmpty()
                ? Optional.of("quarantine.problem.place")
                : Optional.empty();
    }

    ManualReport report(PlaceFinder finder) {
        return new ManualReport(
                text("subject"),
                text("text"),
                Optional.of(text("category")).filter(code -> !code.isEmpty()),
                place(finder));
    }
}
