package id.tanggap.administration.deadline;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.sla.Holiday;
import id.tanggap.sla.SlaSettings;
import id.tanggap.web.wording.PageReader;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds holidays by their names, the latest first.
@Component
class HolidaySearch implements SettingsSearchSource {

    private final SlaSettings settings;

    HolidaySearch(SlaSettings settings) {
        this.settings = settings;
    }

    @Override
    public String page() {
        return "holidays";
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        return settings.holidaysByKey().values().stream()
                .filter(holiday -> !holiday.off() && DeadlineSearch.speaksOf(holiday.name(), words))
                .sorted(Comparator.comparing(Holiday::date).reversed())
                .limit(limit)
                .map(holiday -> new SettingsHit(
                        holiday.name(),
                        reader.day(holiday.date()),
                        "/settings/holidays?year=" + holiday.date().getYear()))
                .toList();
    }
}
