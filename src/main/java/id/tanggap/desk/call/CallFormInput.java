package id.tanggap.desk.call;

import id.tanggap.phone.call.CallForm;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.web.request.PlacePicker;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The call form as the browser sends it: the fields of `CallForm`, those of `PlacePicker`, and `version` of the draft
/// that the page shows.
record CallFormInput(Map<String, String> fields) {

    CallFormInput {
        fields = Map.copyOf(fields);
    }

    /// The version of the draft; 0 without one.
    long version() {
        var version = text("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
    }

    /// What stands in the place picker.
    String placeText() {
        return fields.getOrDefault("placeText", "");
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    CallForm form(PlaceFinder places) {
        return new CallForm(
                fields.getOrDefault("text", ""),
                said("category"),
                said("urgency"),
                placeCode(places).orElse(null),
                said("address"),
                said("name"),
                said("phone"),
                said("email"),
                said("confidential") == null ? null : Boolean.valueOf(text("confidential")));
    }

    private @Nullable String said(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    private Optional<String> placeCode(PlaceFinder places) {
        return placeText().isBlank()
                ? Optional.empty()
                : PlacePicker.chosen(this::text, places).map(RegionCode::value);
    }

    /// Message key of the first error that must be corrected before a ticket can be made.
    Optional<String> problem(CallForm form) {
        if (form.text().isBlank()) {
            return Optional.of("form.problem.text");
        }
        if (!placeText().isBlank() && form.place() == null) {
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
}
