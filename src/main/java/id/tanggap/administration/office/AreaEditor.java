package id.tanggap.administration.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form beside the map as it is shown.
///
/// @param areas what is being changed
/// @param answer name of the balai that gets what is reported from the first of them today; empty if none does
/// @param now the row that answers today for the first of them; null if there is none
/// @param own whether that row is of this very area and programme, so that it can be taken away or confirmed
/// @param larger the province or kabupaten that the first area lies in; null for a province
/// @param smaller kabupaten of a province, or kecamatan of a kabupaten
record AreaEditor(
        List<Place> areas,
        String programme,
        List<Choice> balai,
        String answer,
        @Nullable AreaRow now,
        boolean own,
        Days days,
        @Nullable Place larger,
        List<Place> smaller) {

    record Place(String code, String name) {}

    record Choice(String code, String name, boolean chosen) {}

    /// As fields of a form; empty if there is none.
    record Days(String from, String until, String basis) {}
}
