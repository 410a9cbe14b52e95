package id.tanggap.administration.office;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Finds balai by name, town and code.
@Component
record BalaiSearch(BalaiDirectory balais) implements SettingsSearchSource {

    @Override
    public String page() {
        return OfficeConfiguration.BALAI;
    }

    @Override
    public List<SettingsHit> find(String words, PageReader reader, int limit) {
        return balais.all().stream()
                .filter(balai -> speaksOf(balai, words.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .map(balai -> new SettingsHit(balai.name(), balai.town(), "/settings/balai/" + balai.code()))
                .toList();
    }

    private static boolean speaksOf(Balai balai, String words) {
        var text = (balai.name() + " " + balai.town() + " " + balai.code()).toLowerCase(Locale.ROOT);
        return List.of(words.split("\\s+", -1)).stream().allMatch(text::contains);
    }
}
