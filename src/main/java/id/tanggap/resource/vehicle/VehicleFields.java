package id.tanggap.resource.vehicle;

import static id.tanggap.table.TableField.optional;
import static id.tanggap.table.TableField.required;

import id.tanggap.resource.site.SiteCode;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableField;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fields of a vehicle in forms, tables and its history, and how they are read.
public final class VehicleFields {

    public static final List<TableField> ALL = List.of(
            required(
                    "code",
                    "#item+code",
                    "Kode",
                    "Code",
                    "Nomor polisi",
                    "No polisi",
                    "Nopol",
                    "Plat",
                    "Plate",
                    "Nomor inventaris"),
            optional("kind", "#item+type", "Jenis", "Kind", "Tipe", "Jenis kendaraan", "Type"),
            optional("name", "#item+name", "Nama", "Name", "Merek", "Keterangan"),
            optional("site", "#loc+code", "Tempat", "Site", "Kode tempat", "Lokasi", "Kode lumbung", "Site code"),
            optional("capacity", "#capacity", "Kapasitas", "Capacity", "Daya tampung"),
            optional("payload", "#capacity+kg", "Muatan (kg)", "Payload (kg)", "Muatan", "Daya angkut"),
            optional("state", "#status", "Keadaan", "State", "Kondisi", "Status"),
            optional("whereabouts", "#loc+now", "Posisi sekarang", "Where now", "Posisi"));

    private static final Map<String, VehicleKind> KINDS = Map.ofEntries(
            Map.entry("field-kitchen", VehicleKind.FIELD_KITCHEN),
            Map.entry("dapur umum", VehicleKind.FIELD_KITCHEN),
            Map.entry("dapur umum lapangan", VehicleKind.FIELD_KITCHEN),
            Map.entry("motor-kitchen", VehicleKind.MOTOR_KITCHEN),
            Map.entry("motor dapur", VehicleKind.MOTOR_KITCHEN),
            Map.entry("water-tank", VehicleKind.WATER_TANK),
            Map.entry("tangki air", VehicleKind.WATER_TANK),
            Map.entry("rescue-truck", VehicleKind.RESCUE_TRUCK),
            Map.entry("truk serbaguna", VehicleKind.RESCUE_TRUCK),
            Map.entry("boat", VehicleKind.BOAT),
            Map.entry("perahu", VehicleKind.BOAT),
            Map.entry("generator", VehicleKind.GENERATOR),
            Map.entry("genset", VehicleKind.GENERATOR),
            Map.entry("communications", VehicleKind.COMMUNICATIONS),
            Map.entry("komunikasi", VehicleKind.COMMUNICATIONS));

    private static final Map<String, VehicleState> STATES = Map.of(
            "ready", VehicleState.READY,
            "siap", VehicleState.READY,
            "in-use", VehicleState.IN_USE,
            "dipakai", VehicleState.IN_USE,
            "repair", VehicleState.REPAIR,
            "diperbaiki", VehicleState.REPAIR,
            "out-of-use", VehicleState.OUT_OF_USE,
            "rusak", VehicleState.OUT_OF_USE);

    private static final int LONGEST = 200;
    private static final int LARGEST = 1_000_000;

    private VehicleFields() {}

    /// The values of a vehicle as text by field; without those that are empty.
    public static Map<String, String> values(VehicleDraft vehicle) {
        var values = new LinkedHashMap<String, String>();
        values.put("code", vehicle.code());
        values.put("kind", vehicle.kind().code());
        values.put("name", vehicle.name());
        values.put("site", vehicle.site().value());
        values.put("state", vehicle.state().code());
        if (vehicle.capacity() != null) {
            values.put("capacity", Integer.toString(vehicle.capacity()));
        }
        if (vehicle.payloadKg() != null) {
            values.put("payload", Integer.toString(vehicle.payloadKg()));
        }
        if (vehicle.whereabouts() != null) {
            values.put("whereabouts", vehicle.whereabouts());
        }
        return values;
    }

    /// Plates with single spaces and capital letters.
    static Optional<String> code(String text) {
        var code = text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return code.matches("[A-Z0-9][A-Z0-9 .-]{1,23}") ? Optional.of(code) : Optional.empty();
    }

    static Optional<VehicleDraft> read(TableRow row, Optional<VehicleDraft> before, RowReader reader) {
        var code = reader.given("code")
                ? reader.read("code", VehicleFields::code, Reason.of("reason.resource.vehicle-code"))
                : Optional.<String>empty();
        var kind = reader.choice("kind", KINDS).or(() -> before.map(VehicleDraft::kind));
        var name = reader.text("name", LONGEST).or(() -> before.map(VehicleDraft::name));
        var site = reader.read("site", SiteCode::read, Reason.of("reason.resource.code"))
                .or(() -> before.map(VehicleDraft::site));
        reader.needed(Map.of("kind", kind.isPresent(), "name", name.isPresent(), "site", site.isPresent()));
        var capacity =
                reader.whole("capacity", 1, LARGEST).map(Math::toIntExact).or(() -> before.map(VehicleDraft::capacity));
        var payload =
                reader.whole("payload", 1, LARGEST).map(Math::toIntExact).or(() -> before.map(VehicleDraft::payloadKg));
        var state = reader.choice("state", STATES).or(() -> before.map(VehicleDraft::state));
        var whereabouts = reader.text("whereabouts", LONGEST).or(() -> before.map(VehicleDraft::whereabouts));
        return reader.isGood()
                ? Optional.of(new VehicleDraft(
                        code.orElseThrow(),
                        kind.orElseThrow(),
                        name.orElseThrow(),
                        site.orElseThrow(),
                        capacity.orElse(null),
                        payload.orElse(null),
                        state.orElse(VehicleState.READY),
                        whereabouts.orElse(null)))
                : Optional.empty();
    }
}
