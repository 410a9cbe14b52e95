package id.tanggap.administration.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.balai.AreaKey;
import id.tanggap.balai.AreaPeriod;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.region.Gazetteer;
import id.tanggap.table.HxlWriter;
import id.tanggap.table.RowProblem;
import id.tanggap.table.TableFile;
import id.tanggap.table.sheet.UploadedSheet;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/// The table of responsibilities goes out as a file and comes in as it was.
class AreaTableTest {

    private static final BalaiDirectory SHIPPED = BalaiDirectory.shipped();
    private static final Gazetteer GAZETTEER = Gazetteer.shipped();
    private static final List<String> SOURCES =
            List.of("", "derived", "Keputusan \"12\", 2026; pasal 3", "=HYPERLINK(1)", "-", "Ünïcödé, baris");

    private static BalaiDirectory directory(List<JurisdictionArea> areas) {
        return SHIPPED.with(areas, Instant.EPOCH);
    }

    private static String written(BalaiDirectory balais, Locale locale) {
        var table = new AreaTable(balais, GAZETTEER);
        var out = new StringWriter();
        var writer = new HxlWriter(AreaTable.FIELDS, locale, out);
        balais.areas().forEach(area -> writer.write(table.cells(area)));
        writer.flush();
        return out.toString();
    }

    private static AreaTable.Read read(BalaiDirectory balais, String file, boolean whole)
            throws UploadedSheet.Unusable {
        var rows = TableFile.rows(AreaTable.FIELDS, file.getBytes(StandardCharsets.UTF_8), Locale.of("id"));
        return new AreaTable(balais, GAZETTEER).read(rows, whole);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void what_went_out_comes_in_without_a_difference(@ForAll long seed) throws UploadedSheet.Unusable {
        var random = new Random(seed);
        var table = directory(random(random));
        var file = written(table, random.nextBoolean() ? Locale.of("id") : Locale.ENGLISH);

        var again = read(table, file, true);
        assertThat(again.problems()).isEmpty();
        assertThat(again.draft().edits()).isEmpty();

        var elsewhere = directory(List.of());
        assertThat(directory(read(elsewhere, file, true).draft().table(elsewhere))
                        .areas())
                .isEqualTo(table.areas());
    }

    private static List<JurisdictionArea> random(Random random) {
        Map<AreaKey, JurisdictionArea> rows = new LinkedHashMap<>();
        var regions = GAZETTEER.all();
        for (var n = 0; n < 60; n++) {
            var from = random.nextBoolean() ? null : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
            var until = random.nextBoolean() ? null : LocalDate.of(2029, 1, 1).plusDays(random.nextInt(800));
            var balai = random.ints(1 + random.nextInt(4), 0, SHIPPED.all().size())
                    .mapToObj(i -> SHIPPED.all().get(i).code())
                    .toList();
            var row = new JurisdictionArea(
                    regions.get(random.nextInt(regions.size())).code(),
                    List.of(Programme.values()).get(random.nextInt(Programme.values().length)),
                    new AreaPeriod(from, until),
                    balai,
                    random.nextBoolean(),
                    SOURCES.get(random.nextInt(SOURCES.size())));
            rows.put(row.key(), row);
        }
        return List.copyOf(rows.values());
    }

    @Test
    void a_wrong_row_is_named_and_nothing_of_the_file_is_used() throws UploadedSheet.Unusable {
        var read = read(SHIPPED, """
                Kode wilayah,Program,Balai,Mulai,Sampai
                33.21,semua,KRT,2026-12-01,
                99.99,semua,KRT,,
                33.21,anak,QQQ,,
                33.21,terbang,KRT,,
                33.22,semua,KRT,2026-12-01,2026-11-01
                33.21,semua,SHR,2026-12-01,
                """, false);

        assertThat(read.problems()).extracting(RowProblem::row).containsExactly(3, 4, 5, 6, 7);
        assertThat(read.draft().edits()).isEmpty();
    }

    @Test
    void rows_that_the_file_lacks_stay_unless_it_is_the_whole_table() throws UploadedSheet.Unusable {
        var file = "Kode wilayah,Balai,Dasar\n33.21,KRT SHR,Keputusan 12/2026\n";

        assertThat(read(SHIPPED, file, false).draft().edits()).singleElement().satisfies(edit -> {
            assertThat(edit.key().text()).isEqualTo("33.21/semua/");
            assertThat(edit.area()).isNotNull().satisfies(area -> assertThat(area.provisional())
                    .isFalse());
        });
        assertThat(read(SHIPPED, file, true).draft().edits())
                .hasSize(1 + SHIPPED.areas().size());
    }
}
