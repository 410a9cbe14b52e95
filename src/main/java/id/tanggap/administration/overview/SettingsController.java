package id.tanggap.administration.overview;

import id.tanggap.administration.SettingsHit;
import id.tanggap.administration.SettingsPage;
import id.tanggap.administration.SettingsPages;
import id.tanggap.administration.SettingsSearchSource;
import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The front page of the settings: what there is, a search over all of it, and what was changed last.
@Controller
class SettingsController {

    private static final int HITS = 10;
    private static final int NEWEST = 8;

    private final SettingsPages pages;
    private final List<SettingsSearchSource> sources;
    private final SettingHistoryRows history;

    SettingsController(SettingsPages pages, List<SettingsSearchSource> sources, SettingHistoryRows history) {
        this.pages = pages;
        this.sources = List.copyOf(sources);
        this.history = history;
    }

    @GetMapping("/settings")
    String settings(@RequestParam(defaultValue = "") String q, ViewerRequest request, Model model) {
        HttpErrors.admit(request.viewer().supervises());
        model.addAttribute("q", q);
        if (q.isBlank()) {
            // changes of accounts are among them: they are for administrators
            model.addAttribute(
                    "history", request.viewer().role().administers() ? history.newest(NEWEST, request.reader()) : null);
        } else {
            model.addAttribute("hits", found(q.strip(), request.reader()));
        }
        return "settings";
    }

    private List<SettingsHit> found(String words, PageReader reader) {
        var open = pages.all(reader.viewer());
        var single = sources.stream()
                .filter(source -> open.stream().anyMatch(page -> page.code().equals(source.page())))
                .flatMap(source -> source.find(words, reader, HITS).stream());
        return Stream.concat(open.stream().map(page -> hit(page, reader)).filter(hit -> speaksOf(hit, words)), single)
                .toList();
    }

    private static SettingsHit hit(SettingsPage page, PageReader reader) {
        return new SettingsHit(
                reader.text("settings.page." + page.code()), reader.text("settings.about." + page.code()), page.path());
    }

    private static boolean speaksOf(SettingsHit hit, String words) {
        var text = (hit.title() + " " + hit.about()).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(text::contains);
    }
}
