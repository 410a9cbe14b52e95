package id.tanggap.table;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.table.sheet.UploadedSheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {

    private static final List<TableField> FIELDS = List.of(
            TableField.required("kabkota", "#adm2+code", "Kabupaten/Kota", "Regency/City", "Kab/Kota"),
            TableField.optional("contactPhone", "#contact+phone", "No. HP", "Phone"));

    @Test
    void a_name_is_known_however_it_is_spaced_and_so_is_the_code_of_a_field() {
        for (var heading : List.of("Kab/Kota", "kabkota", "KAB_KOTA", "Kab. / Kota", "#adm2 +code")) {
            assertThat(guess(Map.of(), heading, "contactPhone").columns())
                    .as(heading)
                    .isEqualTo(Map.of("kabkota", 1, "contactPhone", 2));
        }
    }

    @Test
    void what_people_chose_for_a_heading_comes_before_its_name() {
        assertThat(guess(Map.of("hp", "", "kab kota", "contactPhone"), "Kab/Kota", "HP", "kabupaten kota")
                        .columns())
                .isEqualTo(Map.of("contactPhone", 1, "kabkota", 3));
    }

    private static ColumnMapping guess(Map<String, String> chosen, String... headings) {
        var cells = Stream.of(headings)
                .map(heading -> new UploadedSheet.Cell(heading, null))
                .toList();
        return new ColumnGuess(FIELDS, chosen).of(List.of(new UploadedSheet.Row(1, cells)));
    }
}
