package id.tanggap.writing;

import id.tanggap.access.Viewer;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketSummary;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Fills `{nama}`, `{nomor}`, `{kategori}`, `{balai}`, `{petugas}` and `{tanggal}`, the date by which the citizen hears
/// from us again (`{tenggat}` is another name of it). A name that nobody told is left out; other unknown values are
/// marked for the writer to complete (`UnfilledPlaceholders`). Other text in braces stays as it is.
@Component
public class Placeholders {

    /// All of them, as they are offered to whoever writes an answer.
    public static final List<String> NAMES =
            List.of("nama", "nomor", "kategori", "balai", "petugas", "tanggal", "tenggat");

    private static final Pattern PLACEHOLDER = Pattern.compile(" ?\\{([a-z]+)\\}");

    private final BalaiDirectory balais;
    private final Taxonomy taxonomy;
    private final NextPromise promises;

    Placeholders(BalaiDirectory balais, Taxonomy taxonomy, NextPromise promises) {
        this.balais = balais;
        this.taxonomy = taxonomy;
        this.promises = promises;
    }

    public String fill(CannedResponse answer, TicketSummary ticket, Viewer writer) {
        var locale = Locale.of(answer.language());
        var promise = isPromising(answer.text()) ? due(ticket, writer, locale) : "";
        var values = Map.of(
                "nama", Objects.requireNonNullElse(ticket.reporter().name(), ""),
                "nomor", ticket.number().grouped(),
                "kategori",
                        taxonomy.find(ticket.classification().category())
                                .map((Category one) -> one.label(locale))
                                .orElse(""),
                "balai", balai(ticket, locale),
                "petugas", writer.name(),
                "tanggal", promise,
                "tenggat", promise);
        return PLACEHOLDER.matcher(answer.text()).replaceAll(match -> {
            var name = match.group(1);
            return Matcher.quoteReplacement(
                    values.containsKey(name)
                            ? filled(match.group(), name, values.getOrDefault(name, ""), locale)
                            : match.group());
        });
    }

    private static String filled(String whole, String name, String value, Locale locale) {
        if (value.isBlank() && name.equals("nama")) {
            return "";
        }
        var blank = whole.startsWith(" ") ? " " : "";
        return blank + (value.isBlank() ? UnfilledPlaceholders.mark(name, locale) : value);
    }

    private static boolean isPromising(String text) {
        return text.contains("{tanggal}") || text.contains("{tenggat}");
    }

    private String balai(TicketSummary ticket, Locale locale) {
        var national = locale.getLanguage().equals("en") ? "our national desk" : "petugas pusat kami";
        return Optional.ofNullable(ticket.assignment().balaiCode())
                .flatMap(code -> balais.find(new BalaiCode(code)))
                .map(Balai::name)
                .orElse(national);
    }

    private String due(TicketSummary ticket, Viewer writer, Locale locale) {
        var due = promises.after(ticket.id()).orElse(ticket.times().nextDueAt());
        return due == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(due.atZone(writer.zone()));
    }
}
