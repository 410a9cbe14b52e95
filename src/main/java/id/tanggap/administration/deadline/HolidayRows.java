package id.tanggap.administration.deadline;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaSettings;
import id.tanggap.table.RowChange;
import id.tanggap.table.RowReader;
import id.tanggap.table.RowResult;
import id.tanggap.table.RowTarget;
import id.tanggap.table.TableRow;
import id.tanggap.taxonomy.Reason;
import id.tanggap.web.wording.PageReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the rows of a table of holidays.
final class HolidayRows implements RowTarget {

    private static final int LONGEST = 120;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final Map<String, String> KINDS = Map.of(
            "national", "national",
            "libur nasional", "national",
            "nasional", "national",
            "cuti-bersama", "cuti-bersama",
            "cuti bersama", "cuti-bersama",
            "local", "local",
            "lokal", "local",
            "daerah", "local");

    private static final Map<String, Boolean> STANDINGS =
            Map.of("decided", true, "pasti", true, "ya", true, "expected", false, "belum pasti", false, "tidak", false);

    private final SlaSettings settings;
    private final SettingChanges changes;
    private final OfficePlaces places;
    private final SettingHistoryRows history;
    private final PageReader importer;
    private final Set<String> keys = new HashSet<>();

    HolidayRows(
            SlaSettings settings,
            SettingChanges changes,
            OfficePlaces places,
            SettingHistoryRows history,
            PageReader importer) {
        this.settings = settings;
        this.changes = changes;
        this.places = places;
        this.history = history;
        this.importer = importer;
    }

    @Override
    public List<RowResult> take(List<TableRow> rows, boolean write) {
        var held = settings.holidaysByKey();
        var results = new ArrayList<RowResult>();
        var edits = new ArrayList<SettingEdit>();
        for (var row : rows) {
            var reader = new RowReader(row);
            var read = read(row, reader);
            if (read.isEmpty() || !reader.isGood()) {
                results.add(RowResult.bad(row, reader.problems()));
                continue;
            }
            var holiday = read.get();
            var key = Holiday.key(holiday.date(), holiday.where());
            var before = held.get(key);
            results.add(result(row, before, holiday));
            if (!holiday.equals(before)) {
                edits.add(SettingEdit.of(SlaSettings.HOLIDAY, key, holiday.name(), holiday));
            }
        }
        if (write
                && !edits.isEmpty()
                && changes.make(edits, "", importer.viewer().actor()) instanceof SettingResult.Refused refused) {
            throw new IllegalStateException("Rows that were found good are refused: " + refused.key());
        }
        return results;
    }

    private RowResult result(TableRow row, @Nullable Holiday before, Holiday after) {
        if (before == null || before.off()) {
            return RowResult.of(row, RowResult.Effect.NEW);
        }
        return before.equals(after)
                ? RowResult.of(row, RowResult.Effect.SAME)
                : RowResult.changed(change(row, before, after));
    }

    private RowChange change(TableRow row, Holiday before, Holiday after) {
        return new RowChange(
                row.number(),
                importer.text(
                        "settings.holidays.row",
                        importer.day(before.date()),
                        before.name(),
                        places.name(before.where(), importer)),
                history.differences(SlaSettings.HOLIDAY, before, after, importer));
    }

    private Optional<Holiday> read(TableRow row, RowReader reader) {
        reader.given("date");
        reader.given("name");
        var date = reader.date("date").filter(found -> isInRange(found, reader));
        var name = reader.text("name", LONGEST);
        var source = reader.text("source", LONGEST).orElse("");
        var kind = reader.choice("kind", KINDS).orElse(kind(row.cell("name")));
        var decided = reader.choice("standing", STANDINGS).orElse(true);
        var where = reader.read(
                        "where",
                        text -> Optional.of(text).filter(places::isKnown),
                        Reason.of("reason.table.holiday.where"))
                .orElse("");
        if (date.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        if (!keys.add(Holiday.key(date.get(), where))) {
            reader.problem("date", Reason.of("reason.table.holiday.twice"));
        }
        return Optional.of(new Holiday(date.get(), kind, name.get(), source, decided, where, false));
    }

    private static boolean isInRange(LocalDate date, RowReader reader) {
        var inRange = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        if (!inRange) {
            reader.problem("date", Reason.of("reason.table.not-a-date"));
        }
        return inRange;
    }

    /// Without a kind, the name says whether it is collective leave.
    private static String kind(String name) {
        return name.toLowerCase(Locale.ROOT).contains("cuti bersama") ? "cuti-bersama" : "national";
    }
}
