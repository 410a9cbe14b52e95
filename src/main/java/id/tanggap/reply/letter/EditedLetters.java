package id.tanggap.reply.letter;

import id.tanggap.reply.compose.LetterText;
import id.tanggap.setting.LiveSetting;
import id.tanggap.setting.LiveSettings;
import id.tanggap.setting.SettingDocuments;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The letters that administrators have changed, by `LetterKey.code`, the same on every node.
@Component
public class EditedLetters implements Supplier<Map<String, LetterText>> {

    private final LiveSetting<Map<String, LetterText>> letters;

    EditedLetters(SettingDocuments documents, LiveSettings settings) {
        this.letters = settings.live(() -> documents.all(LetterSettings.KIND, LetterText.class), LetterSettings.KIND);
    }

    @Override
    public Map<String, LetterText> get() {
        return letters.get();
    }
}
