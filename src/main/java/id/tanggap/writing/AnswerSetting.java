package id.tanggap.writing;

import java.util.List;

/// What can be changed of a prepared answer (settings of the kind `canned-answer`, by `AnswerKey.value`); the parts are
/// those of `CannedResponse`.
public record AnswerSetting(
        String title,
        String titleEnglish,
        String text,
        String shortcut,
        List<String> categories,
        String balai,
        boolean retired) {

    public static final String KIND = "canned-answer";

    public AnswerSetting {
        title = title.strip();
        titleEnglish = titleEnglish.strip();
        text = text.replace("\r\n", "\n").strip();
        shortcut = shortcut.strip();
        categories = List.copyOf(categories);
        balai = balai.strip();
    }
}
