package id.tanggap.desk.assignment;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.action.MessagePreviewFormatter;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.region.RegionCode;
import id.tanggap.reply.preview.MessagePreviews;
import id.tanggap.routing.BalaiCandidate;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.classification.TicketPlaces;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The balai that can get a ticket: the nearest first, all others by name; and the message that the citizen would get.
@Component
record HandOverForm(Router router, BalaiDirectory balais, TicketPlaces places, MessagePreviews previews)
        implements ActionForm {

    private static final int NEAREST = 6;

    /// @param near the nearest balai
    /// @param others the rest, by name
    /// @param handOvers how often it was handed over already
    /// @param alarm whether one more hand-over is too often
    /// @param leaves the viewer will not see the ticket afterwards
    /// @param told the message to the citizen for the first balai of the list; null if they cannot be reached
    record Choices(
            List<Choice> near,
            List<Choice> others,
            int handOvers,
            boolean alarm,
            boolean leaves,
            MessagePreviewFormatter.@Nullable Shown told) {}

    /// @param distance as text, empty while the place is unknown
    record Choice(String code, String name, String distance, boolean responsible) {}

    @Override
    public Fragment fragment() {
        return new Fragment("hand-over", "sheet-hands", "hand-over");
    }

    @Override
    public Object of(TicketDetail detail, TicketRequest asked) {
        var ticket = detail.summary();
        var all = choices(ticket, asked.reader());
        var near = all.stream()
                .filter(choice -> !choice.distance().isEmpty())
                .limit(NEAREST)
                .toList();
        var others = new ArrayList<>(all);
        others.removeAll(near);
        others.sort(java.util.Comparator.comparing(Choice::name));
        return new Choices(
                near,
                List.copyOf(others),
                ticket.assignment().handOvers(),
                ticket.assignment().balaiCode() != null
                        && ticket.assignment().handOvers() + 1 >= BalaiHandOver.TOO_OFTEN,
                asked.viewer().balai() != null,
                told(ticket, all, asked));
    }

    private List<Choice> choices(TicketSummary ticket, PageReader reader) {
        var place = Optional.ofNullable(ticket.classification().placeCode()).map(RegionCode::new);
        var nearest = router.nearest(
                new RoutingQuestion(ticket.classification().category(), place, places.pointOf(ticket.id())));
        var all = nearest.isEmpty()
                ? balais.all().stream()
                        .filter(Balai::open)
                        .map(balai -> new Choice(balai.code().value(), balai.name(), "", false))
                        .toList()
                : nearest.stream().map(one -> choice(one, reader)).toList();
        return all.stream()
                .filter(choice -> !choice.code().equals(ticket.assignment().balaiCode()))
                .toList();
    }

    private Choice choice(BalaiCandidate one, PageReader reader) {
        return new Choice(
                one.balai().value(),
                reader.balai(one.balai().value()),
                reader.kilometres(one.distanceM()),
                one.responsible());
    }

    private MessagePreviewFormatter.@Nullable Shown told(TicketSummary ticket, List<Choice> all, TicketRequest asked) {
        return all.stream()
                .findFirst()
                .flatMap(first -> balais.find(new BalaiCode(first.code())))
                .flatMap(balai -> previews.handOver(ticket, balai, asked.viewer()))
                .map(preview -> MessagePreviewFormatter.of(preview, asked.reader()))
                .orElse(null);
    }
}
