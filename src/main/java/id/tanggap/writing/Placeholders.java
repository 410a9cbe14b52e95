package id.tanggap.writing;

import id.tanggap.access.Viewer;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketSummary;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Fills `{nama}`, `{nomor}`, `{kategori}`, `{balai}`, `{petugas}` and `{tenggat}`. Unknown values are marked for the
/// writer to complete (`UnfilledPlaceholders`); other text in braces stays as it is.
@Component
public class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

    private final BalaiDirectory balais;
    private final Taxonomy taxonomy;

    Placeholders(BalaiDirectory balais, Taxonomy taxonomy) {
        this.balais = balais;
        this.taxonomy = taxonomy;
    }

    public String fill(CannedResponse answer, TicketSummary ticket, Viewer writer) {
        var locale = Locale.of(answer.language());
        var values = Map.of(
                "nama", Objects.requireNonNullElse(ticket.reporter().name(), ""),
                "nomor", ticket.number().grouped(),
                "kategori",
                        taxonomy.find(ticket.classification().category())
                                .map((Category one) -> one.label(locale))
                                .orElse(""),
                "balai", balai(ticket, locale),
                "petugas", writer.name(),
                "tenggat", due(ticket, writer, locale));
        return PLACEHOLDER.matcher(answer.text()).replaceAll(match -> {
            var value = values.get(match.group(1));
            return Matcher.quoteReplacement(
                    value == null
                            ? match.group()
                            : value.isBlank() ? UnfilledPlaceholders.mark(match.group(1), locale) : value);
        });
    }

    private String balai(TicketSummary ticket, Locale locale) {
        var national = locale.getLanguage().equals("en") ? "our national desk" : "petugas pusat kami";
        return Optional.ofNullable(ticket.assignment().balaiCode())
                .flatMap(code -> balais.find(new BalaiCode(code)))
                .map(Balai::name)
                .orElse(national);
    }

    private static String due(TicketSummary ticket, Viewer writer, Locale locale) {
        return Optional.ofNullable(ticket.times().nextDueAt())
                .map(due -> DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(due.atZone(writer.zone())))
                .orElse("");
    }
}
