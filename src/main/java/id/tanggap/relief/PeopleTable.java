package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.incident.view.Incidents;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableField;
import id.tanggap.table.TableKind;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Imports numbers of people from tables: a row is a place at a time as somebody says it, a column for each figure.
/// What was there stays: another number of the same source and time stands beside it.
@Component
class PeopleTable implements TableKind {

    private static final List<TableField> ABOUT = List.of(
            TableField.optional("incident", "#crisis+code", "Kejadian", "Incident", "Kode kejadian", "Incident code"),
            TableField.required(
                    "place", "#adm+code", "Tempat", "Place", "Kode wilayah", "Wilayah", "Kabupaten", "Kode tempat"),
            TableField.optional("kecamatan", "#adm3+name", "Kecamatan", "Subdistrict", "Distrik", "Kec"),
            TableField.required(
                    "counted", "#date+occurred", "Keadaan pada", "Counted at", "Tanggal", "Waktu", "Date", "Per"),
            TableField.required("source", "#meta+source", "Sumber", "Source", "Asal data"),
            TableField.optional("saidBy", "#meta+source+name", "Kata siapa", "Said by", "Instansi", "Pelapor"));

    private static final List<TableField> FIGURES = List.of(
            TableField.optional(
                    "displaced", "#affected+displaced", "Mengungsi", "Displaced", "Pengungsi", "Jumlah pengungsi"),
            TableField.optional(
                    "sheltered", "#affected+sheltered", "Di penampungan", "Sheltered", "Di posko", "Tertampung"),
            TableField.optional("affected", "#affected", "Terdampak", "Affected", "Jiwa", "Jiwa terdampak", "Orang"),
            TableField.optional("households", "#affected+hh", "Keluarga", "Households", "KK", "Kepala keluarga"),
            TableField.optional("under2", "#affected+infants", "Bayi di bawah 2 tahun", "Under two", "Bayi", "Baduta"),
            TableField.optional("under5", "#affected+age0_4", "Balita", "Under five"),
            TableField.optional("children", "#affected+age5_17", "Anak 5-17 tahun", "Children 5-17", "Anak"),
            TableField.optional("adults", "#affected+age18_59", "Dewasa 18-59 tahun", "Adults 18-59", "Dewasa"),
            TableField.optional("elderly", "#affected+age60", "Lanjut usia", "Elderly", "Lansia"),
            TableField.optional("women", "#affected+f", "Perempuan", "Women and girls", "Wanita", "P"),
            TableField.optional("men", "#affected+m", "Laki-laki", "Men and boys", "Pria", "L"),
            TableField.optional("pregnant", "#affected+pregnant", "Ibu hamil", "Pregnant", "Bumil"),
            TableField.optional(
                    "disabled", "#affected+disabled", "Penyandang disabilitas", "Disabled", "Disabilitas", "Difabel"));

    private final ReliefStore store;
    private final Incidents incidents;
    private final PlaceRowReader places;
    private final Clock clock;

    PeopleTable(ReliefStore store, Incidents incidents, PlaceRowReader places, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "counts";
    }

    @Override
    public String page() {
        return "/incidents";
    }

    @Override
    public List<TableField> fields() {
        return Stream.concat(ABOUT.stream(), FIGURES.stream()).toList();
    }

    /// As for figures that are typed.
    @Override
    public boolean mayImport(Viewer viewer) {
        return viewer.role().changesTickets();
    }

    @Override
    public RowTarget target(Viewer viewer) {
        var rows = new PeopleRowReader(incidents.open(), places, viewer.zone(), clock.instant());
        return new PeopleRowTarget(rows, store, viewer);
    }
}
