package id.tanggap.administration.wording;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.reply.compose.Segments;
import id.tanggap.setting.SettingHistory;
import id.tanggap.web.wording.PageReader;
import id.tanggap.writing.AnswerKey;
import id.tanggap.writing.AnswerSetting;
import id.tanggap.writing.CannedResponse;
import id.tanggap.writing.Placeholders;
import id.tanggap.writing.PlainWords;
import id.tanggap.writing.ShippedAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of one ready answer: its words, for which tickets it is, how it reads.
@Component
class AnswerPage {

    private static final int NEWEST = 10;
    private static final Map<String, String> INVENTED = Map.of(
            "nama", "Siti Rahayu",
            "nomor", "2611 0004 2718",
            "kategori", "Program Keluarga Harapan",
            "balai", "Sentra Terpadu Prof. Dr. Soeharso",
            "petugas", "Sari",
            "tanggal", "24 November 2026",
            "tenggat", "24 November 2026");

    private final ShippedAnswers shipped;
    private final WordChoices choices;
    private final SettingHistory versions;
    private final SettingHistoryRows history;

    AnswerPage(ShippedAnswers shipped, WordChoices choices, SettingHistory versions, SettingHistoryRows history) {
        this.shipped = shipped;
        this.choices = choices;
        this.versions = versions;
        this.history = history;
    }

    /// How a text reads.
    ///
    /// @param advice what could be better; none if it reads well
    record Hints(String text, String weight, List<String> advice) {}

    String fresh(WordsForm form, PageReader reader, Model model) {
        model.addAttribute("history", List.of());
        return page(null, form, reader, model);
    }

    String of(CannedResponse answer, WordsForm form, PageReader reader, Model model) {
        var key = answer.key().value();
        model.addAttribute("seen", versions.version(AnswerSetting.KIND, key));
        model.addAttribute("history", history.of(AnswerSetting.KIND, key, NEWEST, reader));
        model.addAttribute(
                "resettable",
                shipped.find(answer.key())
                        .filter(original -> !original.equals(answer.setting()))
                        .isPresent());
        return page(answer.key(), form, reader, model);
    }

    private String page(@Nullable AnswerKey key, WordsForm form, PageReader reader, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("form", form);
        model.addAttribute("path", key == null ? "" : AnswersController.path(key.code(), key.language()));
        model.addAttribute("categories", choices.categories(reader));
        model.addAttribute("balais", choices.balais());
        model.addAttribute(
                "placeholders",
                Placeholders.NAMES.stream()
                        .filter(name -> !name.equals("tenggat"))
                        .map(name -> new LetterPage.Placeholder(
                                "{" + name + "}", reader.text("settings.answer.placeholder." + name)))
                        .toList());
        preview(form.text("text"), reader, model);
        return "settings-answer";
    }

    void preview(String text, PageReader reader, Model model) {
        var filled = text;
        for (var value : INVENTED.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        var weight = Segments.of(filled + "\nTiket 2611 0004 2718, Kemensos");
        model.addAttribute(
                "hints",
                new Hints(
                        filled,
                        text.isEmpty() ? "" : TextWeights.said(weight, reader),
                        advice(filled, weight, reader)));
    }

    private static List<String> advice(String filled, Segments weight, PageReader reader) {
        var advice = new ArrayList<String>();
        PlainWords.longSentence(filled)
                .ifPresent(sentence -> advice.add(reader.text("settings.answer.hint.long", sentence)));
        PlainWords.officeWord(filled).ifPresent(word -> advice.add(reader.text("settings.answer.hint.office", word)));
        if (!weight.forcing().isEmpty()) {
            advice.add(reader.text("settings.words.forcing", TextWeights.forcing(weight)));
        }
        if (weight.count() > 3) {
            advice.add(reader.text("settings.answer.hint.parts", weight.count()));
        }
        return advice;
    }
}
