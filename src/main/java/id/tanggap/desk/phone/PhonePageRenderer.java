package id.tanggap.desk.phone;

import id.tanggap.desk.request.DeskRequest;
import id.tanggap.desk.wording.Wording;
import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the pages of calls and callbacks share: the list on the left and the reason of a refusal.
@Component
public class PhonePageRenderer {

    private final PhoneListAssembler lists;
    private final Taxonomy taxonomy;
    private final Wording wording;

    PhonePageRenderer(PhoneListAssembler lists, Taxonomy taxonomy, Wording wording) {
        this.lists = lists;
        this.taxonomy = taxonomy;
        this.wording = wording;
    }

    /// The page around the detail pane; with htmx only the pane is replaced and the list stays.
    public String page(String tab, DeskRequest request, Model model) {
        if (!request.part()) {
            model.addAttribute("list", lists.first(tab, request.viewer(), request.locale()));
        }
        model.addAttribute("categories", categories(request.locale()));
        return "phone";
    }

    /// @param words text that is searched
    record Choice(String code, String label, String words) {}

    private List<Choice> categories(Locale locale) {
        return taxonomy.leaves().stream()
                .map(leaf -> new Choice(
                        leaf.code(),
                        leaf.label(locale),
                        leaf.code().replace('.', ' ') + " " + leaf.label() + " " + leaf.labelEnglish()))
                .toList();
    }

    /// Whether the command was accepted; if not, puts the reason into the model.
    public boolean accepted(PhoneCommandResult verdict, Locale locale, Model model) {
        return switch (verdict) {
            case PhoneCommandResult.Accepted accepted -> true;
            case PhoneCommandResult.Refused refused -> {
                model.addAttribute("refused", reasonText(refused.reason(), locale));
                yield false;
            }
        };
    }

    public String text(String key, Locale locale) {
        return wording.text(locale, key);
    }

    String reasonText(Reason reason, Locale locale) {
        return reason.key().startsWith("refused.phone.")
                ? wording.sentences(List.of(reason), locale).getFirst()
                : wording.text(locale, reason.key(), reason.args().toArray());
    }
}
