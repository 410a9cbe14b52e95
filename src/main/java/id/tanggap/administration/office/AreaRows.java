package id.tanggap.administration.office;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.balai.Programme;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The table of responsibilities, by key.
@Component
record AreaRows(BalaiDirectory balais) {

    static final int PAGE = 50;

    /// @param q words that all must be in a row; empty for all
    /// @param programme empty for all
    /// @param after key of the last row of the page before; empty for the first
    record Question(String q, Optional<Programme> programme, String after) {}

    /// @param next key after which the next page begins; empty if there is none
    record Page(List<AreaRow> rows, String next) {}

    Page page(Question question, PageReader reader) {
        var found = after(question.after())
                .filter(area -> question.programme().isEmpty()
                        || area.programme() == question.programme().get())
                .map(area -> AreaRow.of(area, reader).in(state(area, reader.now())))
                .filter(row -> speaksOf(row, question.q(), reader))
                .limit(PAGE + 1)
                .toList();
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(shown, found.size() > PAGE ? shown.getLast().key() : "");
    }

    private Stream<JurisdictionArea> after(String key) {
        var all = balais.areas();
        if (key.isEmpty()) {
            return all.stream();
        }
        return all.stream().dropWhile(area -> !area.key().text().equals(key)).skip(1);
    }

    private String state(JurisdictionArea area, Instant now) {
        if (balais.holds(area, now)) {
            return "now";
        }
        var from = area.period().from();
        return from != null && from.isAfter(now.atZone(ZoneOffset.UTC).toLocalDate()) ? "later" : "past";
    }

    private static boolean speaksOf(AreaRow row, String q, PageReader reader) {
        var text = (row.code() + " " + row.name() + " " + row.balai() + " " + row.source() + " "
                        + reader.text("settings.programme." + row.programme()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(q.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).allMatch(text::contains);
    }
}
