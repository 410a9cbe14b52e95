package id.tanggap.resource.person;

import static id.tanggap.table.TableField.optional;
import static id.tanggap.table.TableField.required;

import id.tanggap.resource.site.SiteCode;
import id.tanggap.table.TableField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of a person in forms, tables and their history.
public final class PersonFields {

    public static final List<TableField> ALL = List.of(
            required("name", "#contact+name", "Nama", "Name", "Nama lengkap", "Nama petugas", "Full name"),
            optional("kind", "#contact+type", "Jenis", "Kind", "Jabatan", "Tipe", "Unsur", "Role"),
            optional(
                    "kabkota",
                    "#adm2+code",
                    "Kabupaten/Kota",
                    "Regency/City",
                    "Kabupaten",
                    "Kab/Kota",
                    "Kota",
                    "Kabupaten domisili",
                    "Regency",
                    "District"),
            optional("kecamatan", "#adm3+code", "Kecamatan", "Sub-district", "Kecamatan domisili", "Kec"),
            optional("balai", "#org", "Balai", "Balai code", "Sentra", "Kode balai", "UPT"),
            optional("site", "#loc+code", "Tempat tugas", "Base site", "Kode tempat", "Kode lumbung", "Site code"),
            optional(
                    "phone",
                    "#contact+phone",
                    "No. HP",
                    "Phone",
                    "Nomor HP",
                    "HP",
                    "Telepon",
                    "No HP/WA",
                    "No WA",
                    "Nomor telepon",
                    "Handphone",
                    "Mobile"),
            optional(
                    "employeeNumber",
                    "#contact+id",
                    "Nomor anggota",
                    "Employee number",
                    "NIP",
                    "No anggota",
                    "NIA",
                    "Nomor induk",
                    "Nomor induk anggota",
                    "No induk"),
            optional("nik", "", "NIK", "National number", "No KTP", "Nomor KTP"),
            optional("skills", "#contact+skills", "Keahlian", "Skills", "Kemampuan", "Kompetensi"),
            optional("languages", "#contact+languages", "Bahasa", "Languages", "Bahasa daerah"),
            optional("certificates", "#contact+certificates", "Sertifikat", "Certificates", "Sertifikasi", "Pelatihan"),
            optional("availability", "#status", "Kesiapan", "Availability", "Status", "Ketersediaan"),
            optional("availabilityUntil", "#date+end", "Sampai", "Until", "Sampai tanggal"),
            optional("assignment", "#activity", "Penugasan", "Assignment", "Tugas"),
            optional(
                    "consent",
                    "#status+consent",
                    "Setuju dikirimi pesan",
                    "Agrees to texts",
                    "Bersedia SMS",
                    "Consent"),
            optional("left", "#status+left", "Keluar", "Left", "Berhenti"));

    private PersonFields() {}

    /// The values of a person as text by field, numbers whole; without those that are empty. For the history, and for
    /// those who may see numbers.
    public static Map<String, String> values(PersonDraft person) {
        var values = new LinkedHashMap<String, String>();
        BiConsumer<String, @Nullable Object> put = (field, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                values.put(field, value.toString());
            }
        };
        put.accept("name", person.name());
        put.accept("kind", person.kind().code());
        put.accept("kabkota", person.home().kabkota());
        put.accept("kecamatan", person.home().kecamatan());
        put.accept("balai", person.base().balai());
        put.accept("site", site(person.base().site()));
        put.accept("phone", person.keys().phone());
        put.accept("employeeNumber", person.keys().employeeNumber());
        put.accept("nik", person.keys().nikDigest() == null ? null : "••••");
        put.accept("skills", String.join(", ", person.skills().skills()));
        put.accept("languages", String.join(", ", person.skills().languages()));
        put.accept("certificates", certificates(person.skills().certificates()));
        put.accept("availability", person.availability().state().code());
        put.accept("availabilityUntil", person.availability().until());
        put.accept("assignment", person.availability().assignment());
        put.accept("consent", person.consentAt() == null ? null : "yes");
        put.accept("left", person.left() ? "yes" : null);
        return values;
    }

    private static @Nullable String site(@Nullable SiteCode site) {
        return site == null ? null : site.value();
    }

    /// `P3K (2027-05-01); SAR`.
    static String certificates(List<Skills.Certificate> certificates) {
        return certificates.stream()
                .map(one -> one.expires() == null ? one.name() : one.name() + " (" + one.expires() + ")")
                .collect(Collectors.joining("; "));
    }
}
