package id.tanggap.command.item;

import id.tanggap.table.TableField;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;

/// The cells of a table that say which place a row is about, with the code of its kabupaten or kota, by which others
/// join tables.
public final class PlaceCells {

    /// To stand before the other fields of a table.
    public static final List<TableField> FIELDS = List.of(
            TableField.optional("adm2", "#adm2+code", "Kode kabupaten/kota", "Regency or city code"),
            TableField.optional("place", "#loc+code", "Kode tempat", "Place code"),
            TableField.optional("placeName", "#loc+name", "Tempat", "Place"));

    private static final int KABUPATEN_CODE = 5;

    private PlaceCells() {}

    /// @param place code; empty for none
    public static Map<String, String> of(String place, PageReader reader) {
        return Map.of(
                "adm2", place.length() < KABUPATEN_CODE ? "" : place.substring(0, KABUPATEN_CODE),
                "place", place,
                "placeName", place.isEmpty() ? "" : reader.place(place));
    }
}
