package id.tanggap.administration.deadline;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.sla.SlaSettings;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds rows of the table of deadlines by their names and by what they are for.
@Component
class DeadlineSearch implements SettingsSearchSource {

    private final SlaSettings settings;

    DeadlineSearch(SlaSettings settings) {
        this.settings = settings;
    }

    @Override
    public String page() {
        return "deadlines";
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        var wording = new DeadlineRuleWording(reader);
        return settings.rules().entrySet().stream()
                .map(row -> wording.row(row.getKey(), row.getValue(), false))
                .filter(row -> speaksOf(row.name() + " " + row.fits(), words))
                .limit(limit)
                .map(row -> new SettingsHit(row.name(), row.fits(), "/settings/deadlines/" + row.code()))
                .toList();
    }

    static boolean speaksOf(String text, String words) {
        var plain = text.toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(plain::contains);
    }
}
