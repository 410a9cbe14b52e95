package id.tanggap.administration.wording;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.letter.LetterEvents;
import id.tanggap.reply.letter.LetterPreview;
import id.tanggap.reply.letter.LetterPreviews;
import id.tanggap.reply.letter.LetterSettings;
import id.tanggap.reply.letter.Letters;
import id.tanggap.setting.SettingHistory;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of one letter: its words, what may be mentioned, what it becomes.
@Component
class LetterPage {

    private static final int NEWEST = 10;

    private final Letters letters;
    private final LetterPreviews previews;
    private final TicketReader tickets;
    private final SettingHistory versions;
    private final SettingHistoryRows history;

    LetterPage(
            Letters letters,
            LetterPreviews previews,
            TicketReader tickets,
            SettingHistory versions,
            SettingHistoryRows history) {
        this.letters = letters;
        this.previews = previews;
        this.tickets = tickets;
        this.versions = versions;
        this.history = history;
    }

    /// @param likeSms there are no words of its own; saving makes some
    record Letter(
            LetterKey key,
            String title,
            String path,
            boolean changed,
            boolean likeSms,
            List<Placeholder> placeholders) {}

    /// @param name with its braces
    record Placeholder(String name, String about) {}

    /// @param problem why it cannot be kept yet; empty if it can
    /// @param weight of a text, in a sentence; empty for others
    /// @param forcing the characters that make it dear; empty for none
    /// @param source on which ticket; that there is no such ticket; or that the values are invented
    record Preview(String subject, String body, String problem, String weight, String forcing, String source) {}

    String page(LetterKey key, WordsForm form, ViewerRequest request, Model model) {
        var reader = request.reader();
        model.addAttribute("letter", letter(key, reader));
        model.addAttribute("form", form);
        model.addAttribute("original", letters.original(key));
        model.addAttribute("seen", versions.version(LetterSettings.KIND, key.code()));
        model.addAttribute("history", history.of(LetterSettings.KIND, key.code(), NEWEST, reader));
        preview(key, form, request, model);
        return "settings-letter";
    }

    void preview(LetterKey key, WordsForm form, ViewerRequest request, Model model) {
        var reader = request.reader();
        var text = form.letter(key.isEmail());
        var typed = form.text("ticket");
        var ticket = ticket(typed, request);
        var shown = ticket.map(found -> previews.on(found, key, text, request.viewer()))
                .orElseGet(() -> previews.sample(key, text));
        model.addAttribute("preview", said(shown, source(typed, ticket, reader), reader));
    }

    /// As the viewer may see it.
    private Optional<TicketSummary> ticket(String typed, ViewerRequest request) {
        return TicketNumber.parse(typed).flatMap(number -> tickets.summary(number, request.viewer()));
    }

    private static String source(String typed, Optional<TicketSummary> ticket, PageReader reader) {
        return ticket.map(found -> reader.text(
                        "settings.letter.preview.ticket", found.number().grouped()))
                .orElseGet(() -> reader.text(
                        typed.isEmpty() ? "settings.letter.preview.sample" : "settings.letter.preview.unknown"));
    }

    private static Preview said(LetterPreview shown, String source, PageReader reader) {
        return new Preview(
                shown.subject(),
                shown.body(),
                shown.problem()
                        .map(problem ->
                                reader.text(problem.key(), problem.arguments().toArray()))
                        .orElse(""),
                shown.weight().map(weight -> TextWeights.said(weight, reader)).orElse(""),
                shown.weight().map(TextWeights::forcing).orElse(""),
                source);
    }

    private Letter letter(LetterKey key, PageReader reader) {
        var placeholders = LetterEvents.find(key.event()).orElseThrow().placeholders().stream()
                .map(name ->
                        new Placeholder("{{" + name + "}}", reader.textOr("settings.letter.placeholder." + name, name)))
                .toList();
        return new Letter(
                key,
                LetterTable.title(key, reader),
                LetterTable.path(key),
                letters.isChanged(key),
                letters.isLikeSms(key),
                placeholders);
    }
}
