package id.tanggap.administration.deadline;

import id.tanggap.administration.SettingResponse;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingResult;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaSettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Adds, changes, moves and removes holidays. A day and place has one: a second one is refused with the name of the
/// first, and a link to it.
@Component
class HolidayEditor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SlaSettings settings;
    private final SettingChanges changes;
    private final SettingHistory versions;
    private final OfficePlaces places;

    HolidayEditor(SlaSettings settings, SettingChanges changes, SettingHistory versions, OfficePlaces places) {
        this.settings = settings;
        this.changes = changes;
        this.versions = versions;
        this.places = places;
    }

    /// @return empty if that day is no holiday there
    Optional<Holiday> find(String key) {
        return Optional.ofNullable(settings.holidaysByKey().get(key)).filter(holiday -> !holiday.off());
    }

    long version(String key) {
        return versions.version(SlaSettings.HOLIDAY, key);
    }

    static String key(Holiday holiday) {
        return Holiday.key(holiday.date(), holiday.where());
    }

    /// Address of its form.
    static String path(Holiday holiday) {
        var address = UriComponentsBuilder.fromPath(HolidaysController.PATH).pathSegment("{day}");
        if (!holiday.where().isEmpty()) {
            address.queryParam("at", "{at}");
        }
        return address.encode().buildAndExpand(holiday.date(), holiday.where()).toUriString();
    }

    /// @return whether it is now as it was wanted
    boolean add(Holiday holiday, AskedChange asked) {
        return make(List.of(addition(holiday)), asked);
    }

    /// To another day or place, too.
    ///
    /// @param seen the version of the old one that the person saw
    /// @return whether it is now as it was wanted
    boolean change(Holiday before, Holiday after, @Nullable Long seen, AskedChange asked) {
        if (key(after).equals(key(before))) {
            return asked.make(edit(after, seen), changes);
        }
        return make(List.of(removal(before, seen), addition(after)), asked);
    }

    boolean remove(Holiday holiday, AskedChange asked) {
        return asked.make(removal(holiday, null), changes);
    }

    private static SettingEdit addition(Holiday holiday) {
        return SettingEdit.adding(SlaSettings.HOLIDAY, key(holiday), holiday.name(), holiday);
    }

    private static SettingEdit edit(Holiday holiday, @Nullable Long seen) {
        return new SettingEdit(SlaSettings.HOLIDAY, key(holiday), holiday.name(), holiday, seen);
    }

    private static SettingEdit removal(Holiday holiday, @Nullable Long seen) {
        var key = key(holiday);
        return new SettingEdit(SlaSettings.HOLIDAY, key, holiday.name(), SlaSettings.without(key), seen);
    }

    private boolean make(List<SettingEdit> edits, AskedChange asked) {
        var result = asked.result(edits, changes);
        if (result instanceof SettingResult.Taken taken) {
            refuse(JSON.treeToValue(taken.there(), Holiday.class), asked);
            return false;
        }
        return asked.tell(result);
    }

    private void refuse(Holiday there, AskedChange asked) {
        var reader = asked.request().reader();
        SettingResponse.refuse(
                reader.text(
                        "settings.holidays.refused.taken",
                        reader.day(there.date()),
                        there.name(),
                        places.name(there.where(), reader)),
                new SettingResponse.Link(path(there), reader.text("settings.holidays.edit.of", there.name())),
                asked.next());
    }
}
