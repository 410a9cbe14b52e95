package id.tanggap.desk.correction;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import org.springframework.stereotype.Component;

/// All categories that a ticket can get, and the one it has, as a list that can be searched.
@Component
record CategoryForm(Taxonomy taxonomy) implements ActionForm {

    record Choices(String now, String kind, List<Choice> categories) {}

    /// @param words text that is searched
    record Choice(String code, String label, String words) {}

    @Override
    public Fragment fragment() {
        return new Fragment("correction/category", "sheet-understanding", "category");
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        var chosen = asked.text("category");
        var present = ticket.summary().classification().category();
        return new Choices(
                chosen.isEmpty() ? present : chosen,
                ticket.summary().classification().kind().code(),
                taxonomy.all().stream()
                        .filter(leaf -> leaf.open() || leaf.code().equals(present))
                        .map(leaf -> new Choice(
                                leaf.code(),
                                leaf.label(asked.locale()),
                                leaf.code().replace('.', ' ') + " " + leaf.label() + " " + leaf.labelEnglish()))
                        .toList());
    }
}
