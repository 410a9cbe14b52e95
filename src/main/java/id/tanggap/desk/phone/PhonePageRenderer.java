package id.tanggap.desk.phone;

import id.tanggap.phone.call.PhoneCommandResult;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the pages of calls and callbacks share: the list on the left and the reason of a refusal.
@Component
public class PhonePageRenderer {

    private final PhoneListAssembler lists;
    private final Taxonomy taxonomy;

    PhonePageRenderer(PhoneListAssembler lists, Taxonomy taxonomy) {
        this.lists = lists;
        this.taxonomy = taxonomy;
    }

    /// The page around the detail pane; with htmx only the pane is replaced and the list stays.
    public String page(String tab, ViewerRequest request, Model model) {
        if (!request.part()) {
            model.addAttribute("list", lists.first(tab, request.reader()));
        }
        model.addAttribute("categories", categories(request.reader()));
        return "phone";
    }

    /// @param words text that is searched
    record Choice(String code, String label, String words) {}

    private List<Choice> categories(PageReader reader) {
        return taxonomy.leaves().stream()
                .map(leaf -> new Choice(
                        leaf.code(),
                        leaf.label(reader.locale()),
                        leaf.code().replace('.', ' ') + " " + leaf.label() + " " + leaf.labelEnglish()))
                .toList();
    }

    /// Whether the command was accepted; if not, puts the reason into the model.
    public boolean accepted(PhoneCommandResult verdict, PageReader reader, Model model) {
        return switch (verdict) {
            case PhoneCommandResult.Accepted accepted -> true;
            case PhoneCommandResult.Refused refused -> {
                model.addAttribute("refused", reasonText(refused.reason(), reader));
                yield false;
            }
        };
    }

    String reasonText(Reason reason, PageReader reader) {
        return reason.key().startsWith("refused.phone.")
                ? reader.sentence(reason)
                : reader.text(reason.key(), reason.args().toArray());
    }
}
