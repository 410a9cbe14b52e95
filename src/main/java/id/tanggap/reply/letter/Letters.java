package id.tanggap.reply.letter;

import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.reply.compose.ReplyTemplates;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The letters and texts: which there are, their words now, and those that they are reset to.
@Component
public class Letters {

    private final ReplyTemplates templates;
    private final EditedLetters edited;

    Letters(ReplyTemplates templates, EditedLetters edited) {
        this.templates = templates;
        this.edited = edited;
    }

    /// @param code as `LetterKey.code`
    /// @return empty if the program sends no such letter
    public Optional<LetterKey> find(String code) {
        return LetterKey.parse(code).filter(this::exists);
    }

    /// WhatsApp may get words of its own wherever there is a text.
    public boolean exists(LetterKey key) {
        return LetterEvents.find(key.event()).isPresent()
                && (templates.hasFile(key)
                        || (key.channel().equals("whatsapp")
                                && templates.hasFile(new LetterKey(key.event(), "sms", key.language()))));
    }

    public boolean isChanged(LetterKey key) {
        return edited.get().containsKey(key.code());
    }

    /// Whether WhatsApp uses the words of SMS here.
    public boolean isLikeSms(LetterKey key) {
        return key.channel().equals("whatsapp") && !isChanged(key) && !templates.hasFile(key);
    }

    public LetterText current(LetterKey key) {
        var own = edited.get().get(key.code());
        var sms = isLikeSms(key) ? edited.get().get(new LetterKey(key.event(), "sms", key.language()).code()) : null;
        return Objects.requireNonNullElseGet(own, () -> Objects.requireNonNullElseGet(sms, () -> original(key)));
    }

    /// The words that count without a change: of the operator's file, else those that came with the program.
    public LetterText original(LetterKey key) {
        return templates.original(key);
    }
}
