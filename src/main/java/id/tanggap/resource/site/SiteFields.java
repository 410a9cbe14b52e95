package id.tanggap.resource.site;

import static id.tanggap.table.TableField.optional;
import static id.tanggap.table.TableField.required;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Region;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.resource.PositionPrecision;
import id.tanggap.resource.RegionNames;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableField;
import id.tanggap.table.TableRow;
import id.tanggap.table.YesNo;
import id.tanggap.taxonomy.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The fields of a site in forms, tables and its history, and how they are read. One set of rules for all of them.
@Component
public class SiteFields {

    public static final List<TableField> ALL = List.of(
            required("code", "#loc+code", "Kode", "Code", "Kode lumbung", "Kode gudang", "Kode tempat", "Site code"),
            optional("kind", "#loc+type", "Jenis", "Kind", "Tipe", "Jenis tempat", "Type"),
            optional("name", "#loc+name", "Nama", "Name", "Nama lumbung", "Nama gudang", "Nama tempat", "Site name"),
            optional(
                    "kabkota",
                    "#adm2+code",
                    "Kabupaten/Kota",
                    "Regency/City",
                    "Kabupaten",
                    "Kab/Kota",
                    "Kota",
                    "Kode kabupaten",
                    "Regency",
                    "District"),
            optional("balai", "#org+code", "Balai", "Balai code", "Sentra", "Kode balai", "Pengelola"),
            optional("latitude", "#geo+lat", "Lintang", "Latitude", "Lat"),
            optional("longitude", "#geo+lon", "Bujur", "Longitude", "Long", "Lon", "Lng"),
            optional("precision", "#geo+precision", "Ketepatan", "Precision", "Ketepatan posisi"),
            optional("contactName", "#contact+name", "Penanggung jawab", "Contact", "Nama kontak", "PIC", "Kontak"),
            optional(
                    "contactPhone",
                    "#contact+phone",
                    "Telepon",
                    "Phone",
                    "No HP",
                    "Nomor telepon",
                    "HP",
                    "No telepon",
                    "Telepon kontak"),
            optional("opening", "#loc+opening", "Jam buka", "Opening", "Jam layanan", "Opening hours"),
            optional("needsDeclaration", "#status+declaration", "Perlu pernyataan darurat", "Needs declaration"),
            optional("closed", "#status+closed", "Ditutup", "Closed"));

    /// Words for kinds, in Indonesian, in English and as codes.
    private static final Map<String, SiteKind> KINDS = Map.ofEntries(
            Map.entry("balai", SiteKind.BALAI),
            Map.entry("unit", SiteKind.UNIT),
            Map.entry("lumbung", SiteKind.LUMBUNG),
            Map.entry("lumbung sosial", SiteKind.LUMBUNG),
            Map.entry("gudang provinsi", SiteKind.PROVINCIAL_WAREHOUSE),
            Map.entry("provincial-warehouse", SiteKind.PROVINCIAL_WAREHOUSE),
            Map.entry("gudang pusat", SiteKind.CENTRAL_WAREHOUSE),
            Map.entry("central-warehouse", SiteKind.CENTRAL_WAREHOUSE));

    private static final Map<String, PositionPrecision> PRECISIONS = Map.of(
            "building", PositionPrecision.BUILDING,
            "bangunan", PositionPrecision.BUILDING,
            "village", PositionPrecision.VILLAGE,
            "desa", PositionPrecision.VILLAGE,
            "town", PositionPrecision.TOWN,
            "kota", PositionPrecision.TOWN,
            "area", PositionPrecision.AREA,
            "wilayah", PositionPrecision.AREA);

    private static final int LONGEST = 200;

    private final RegionNames regions;
    private final BalaiDirectory balai;
    private final PositionReader positions = new PositionReader();

    SiteFields(RegionNames regions, BalaiDirectory balai) {
        this.regions = regions;
        this.balai = balai;
    }

    /// The values of a site as text by field; without those that are empty.
    public static Map<String, String> values(SiteDraft site) {
        var values = new LinkedHashMap<String, String>();
        values.put("code", site.code().value());
        values.put("kind", site.kind().code());
        values.put("name", site.name());
        values.put("kabkota", site.kabkota().value());
        put(values, "balai", site.balai());
        values.put("latitude", Double.toString(site.position().point().latitude()));
        values.put("longitude", Double.toString(site.position().point().longitude()));
        values.put("precision", site.position().precision().code());
        put(values, "contactName", site.contact().name());
        put(values, "contactPhone", site.contact().phone());
        put(values, "opening", site.contact().opening());
        put(values, "needsDeclaration", site.needsDeclaration() ? "yes" : null);
        put(values, "closed", site.closed() ? "yes" : null);
        return values;
    }

    static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
    }

    /// Reads a form or a row.
    ///
    /// @param before the site as it is; what the row says nothing about stays. Empty for a new site and for a form,
    ///     which says everything
    /// @return empty if the reader has problems
    Optional<SiteDraft> read(TableRow row, Optional<SiteDraft> before, RowReader reader) {
        var code = code(reader);
        var kind = reader.choice("kind", KINDS).or(() -> before.map(SiteDraft::kind));
        var name = reader.text("name", LONGEST).or(() -> before.map(SiteDraft::name));
        var place = kabkota(reader).or(() -> before.flatMap(site -> regions.find(site.kabkota())));
        var position = place.flatMap(area -> position(area, before, reader));
        reader.needed(Map.of("kind", kind.isPresent(), "name", name.isPresent(), "kabkota", place.isPresent()));
        var office = balai(reader).or(() -> before.map(SiteDraft::balai));
        var contact = contact(reader, before);
        var declaration = reader.choice("needsDeclaration", YesNo.WORDS)
                .orElseGet(() -> before.map(SiteDraft::needsDeclaration).orElse(false));
        var closed = reader.choice("closed", YesNo.WORDS)
                .orElseGet(() -> before.map(SiteDraft::closed).orElse(false));
        code.flatMap(known -> kind.filter(chosen -> (chosen == SiteKind.BALAI) != isBalai(known)))
                .ifPresent(wrong -> reader.problem("kind", Reason.of("reason.resource.balai-kind")));
        if (!reader.isGood()) {
            return Optional.empty();
        }
        return Optional.of(new SiteDraft(
                code.orElseThrow(),
                kind.orElseThrow(),
                name.orElseThrow(),
                place.orElseThrow().code(),
                office.orElse(null),
                position.orElseThrow(),
                contact,
                declaration,
                closed));
    }

    private static Optional<SiteCode> code(RowReader reader) {
        return reader.given("code")
                ? reader.read("code", SiteCode::read, Reason.of("reason.resource.code"))
                : Optional.empty();
    }

    private boolean isBalai(SiteCode code) {
        return code.value().matches("[A-Z]{3}")
                && balai.find(new BalaiCode(code.value())).isPresent();
    }

    private Optional<Region> kabkota(RowReader reader) {
        return reader.read("kabkota", regions::kabkota, Reason.of("reason.resource.kabkota"));
    }

    private Optional<BalaiCode> balai(RowReader reader) {
        return reader.read("balai", balai::named, Reason.of("reason.resource.balai"));
    }

    private Optional<SitePosition> position(Region area, Optional<SiteDraft> before, RowReader reader) {
        var given = positions.read(area, reader);
        var precision = reader.choice("precision", PRECISIONS);
        return given.map(point -> new SitePosition(point, precision.orElse(PositionPrecision.BUILDING)))
                .or(() -> before.filter(site -> site.kabkota().equals(area.code()))
                        .map(SiteDraft::position)
                        .map(kept -> new SitePosition(kept.point(), precision.orElse(kept.precision()))))
                .or(() -> Optional.of(new SitePosition(area.centre(), PositionPrecision.AREA)));
    }

    private static SiteContact contact(RowReader reader, Optional<SiteDraft> before) {
        var old = before.map(SiteDraft::contact).orElse(SiteContact.NONE);
        return new SiteContact(
                reader.text("contactName", LONGEST).orElse(old.name()),
                reader.read("contactPhone", SiteFields::phone, Reason.of("reason.resource.phone"))
                        .orElse(old.phone()),
                reader.text("opening", LONGEST).orElse(old.opening()));
    }

    /// A number that can be called, as E.164.
    public static Optional<String> phone(String text) {
        return ContactPoint.texter(text.replaceAll("[/\\s]+", " "))
                .map(ContactPoint::value)
                .filter(number -> number.startsWith("+"));
    }
}
