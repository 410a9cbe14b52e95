package id.tanggap.administration.wording;

import id.tanggap.administration.SettingResponse;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.writing.AnswerSetting;
import id.tanggap.writing.macro.MacroSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A form as it was sent, or as a setting fills it; shown again as it is if something is wrong.
final class WordsForm {

    private static final String SENT = "sent";
    private static final int LONGEST_FIELD = 20_000;
    private static final int MOST_VALUES = 60;

    private final MultiValueMap<String, String> fields;

    WordsForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /// For the page that is shown next.
    static void keep(MultiValueMap<String, String> sent, RedirectAttributes next) {
        next.addFlashAttribute(SENT, new LinkedMultiValueMap<>(sent));
    }

    /// Says what became of a change; what was typed is shown again if it was refused.
    ///
    /// @return whether everything is now as it was wanted
    static boolean answer(
            SettingResult result, MultiValueMap<String, String> sent, ViewerRequest request, RedirectAttributes next) {
        var done = SettingResponse.say(result, request.reader(), next);
        if (!done) {
            keep(sent, next);
        }
        return done;
    }

    /// What was sent before the page was shown again.
    static Optional<WordsForm> sent(Model model) {
        if (!(model.getAttribute(SENT) instanceof LinkedMultiValueMap<?, ?> before)) {
            return Optional.empty();
        }
        var fields = new LinkedMultiValueMap<String, String>();
        before.forEach(
                (field, values) -> values.forEach(value -> fields.add(String.valueOf(field), String.valueOf(value))));
        return Optional.of(new WordsForm(fields));
    }

    static WordsForm empty() {
        return new WordsForm(new LinkedMultiValueMap<>());
    }

    static WordsForm of(LetterText letter) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("subject", letter.subject());
        fields.add("body", letter.body());
        return new WordsForm(fields);
    }

    static WordsForm of(AnswerSetting answer) {
        var fields = place(answer.shortcut(), answer.categories(), answer.balai(), answer.retired());
        fields.add("title", answer.title());
        fields.add("title-english", answer.titleEnglish());
        fields.add("text", answer.text());
        return new WordsForm(fields);
    }

    static WordsForm of(MacroSetting macro) {
        var fields = place(macro.shortcut(), macro.categories(), macro.balai(), macro.retired());
        fields.add("title", macro.label());
        fields.add("title-english", macro.labelEnglish());
        macro.steps().forEach(step -> {
            fields.add("step", step.kind());
            fields.add("with", step.with());
        });
        return new WordsForm(fields);
    }

    private static LinkedMultiValueMap<String, String> place(
            String shortcut, List<String> categories, String balai, boolean retired) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("shortcut", shortcut);
        fields.put("categories", new ArrayList<>(categories));
        fields.add("balai", balai);
        fields.add("retired", Boolean.toString(retired));
        return fields;
    }

    public String text(String field) {
        var value = Objects.requireNonNullElse(fields.getFirst(field), "").strip();
        return value.substring(0, Math.min(value.length(), LONGEST_FIELD));
    }

    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    private List<String> all(String field) {
        return Objects.requireNonNullElse(fields.get(field), List.<String>of()).stream()
                .map(String::strip)
                .limit(MOST_VALUES)
                .toList();
    }

    private List<String> chosen(String field) {
        return all(field).stream().filter(one -> !one.isEmpty()).distinct().toList();
    }

    /// The version of the setting that the person saw; null if the form does not say.
    @Nullable
    Long seen() {
        return text("seen").matches("\\d{1,18}") ? Long.valueOf(text("seen")) : null;
    }

    LetterText letter(boolean email) {
        return new LetterText(email ? text("subject") : "", text("body"));
    }

    AnswerSetting answer() {
        return new AnswerSetting(
                text("title"),
                text("title-english"),
                text("text"),
                text("shortcut"),
                chosen("categories"),
                text("balai"),
                text("retired").equals("true"));
    }

    MacroSetting macro() {
        return new MacroSetting(
                text("title"),
                text("title-english"),
                steps().stream().filter(step -> !step.kind().isEmpty()).toList(),
                text("shortcut"),
                chosen("categories"),
                text("balai"),
                text("retired").equals("true"));
    }

    /// In the order of the form, empty ones too.
    List<MacroSetting.Step> steps() {
        var kinds = all("step");
        var with = all("with");
        var steps = new ArrayList<MacroSetting.Step>();
        for (var at = 0; at < kinds.size(); at++) {
            steps.add(new MacroSetting.Step(kinds.get(at), at < with.size() ? with.get(at) : ""));
        }
        return steps;
    }
}
