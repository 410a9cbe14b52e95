package id.tanggap.administration.deadline;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaSettings;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableField;
import id.tanggap.table.TableKind;
import id.tanggap.web.wording.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The table of a decree on holidays and collective leave: a row is a day. Imported as one change that is undone as
/// one.
@Component
class HolidayTable implements TableKind {

    static final List<TableField> FIELDS = List.of(
            TableField.required("date", "#date", "Tanggal", "Date", "tgl", "hari"),
            TableField.required("name", "#event+name", "Nama", "Name", "keterangan", "hari libur", "peringatan"),
            TableField.optional("kind", "#event+type", "Jenis", "Kind", "status"),
            TableField.optional("source", "#meta+source", "Dasar", "Source", "sumber", "skb", "keputusan"),
            TableField.optional("standing", "#status", "Kepastian", "Standing", "pasti"),
            TableField.optional("where", "#loc+code", "Berlaku di", "Where", "zona", "balai"));

    private final SlaSettings settings;
    private final SettingChanges changes;
    private final OfficePlaces places;
    private final SettingHistoryRows history;
    private final Wording wording;

    HolidayTable(
            SlaSettings settings,
            SettingChanges changes,
            OfficePlaces places,
            SettingHistoryRows history,
            Wording wording) {
        this.settings = settings;
        this.changes = changes;
        this.places = places;
        this.history = history;
        this.wording = wording;
    }

    /// As `HolidayRows` reads it.
    static Map<String, String> cells(Holiday holiday) {
        return Map.of(
                "date", holiday.date().toString(),
                "name", holiday.name(),
                "kind", holiday.kind(),
                "source", holiday.source(),
                "standing", holiday.decided() ? "decided" : "expected",
                "where", holiday.where());
    }

    @Override
    public String code() {
        return "holidays";
    }

    @Override
    public String page() {
        return "/settings/holidays";
    }

    @Override
    public List<TableField> fields() {
        return FIELDS;
    }

    @Override
    public boolean mayImport(Viewer viewer) {
        return viewer.role() == Role.ADMIN;
    }

    @Override
    public RowTarget target(Viewer viewer) {
        return new HolidayRows(settings, changes, places, history, wording.of(viewer, viewer.locale()));
    }
}
