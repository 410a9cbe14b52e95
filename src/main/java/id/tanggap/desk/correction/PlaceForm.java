package id.tanggap.desk.correction;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds a place by its name, down to the desa. Without script the matches are offered after the first attempt.
@Component
record PlaceForm(PlaceFinder places) implements ActionForm {

    private static final int PLACES = 8;

    /// @param options the matches, if the typed name is not unique
    record Choices(String text, String code, List<Option> options) {}

    record Option(String code, String label) {}

    @Override
    public Fragment fragment() {
        return new Fragment("correction/place", "sheet-understanding", "place");
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        var typed = asked.text("placeText");
        var options = typed.isEmpty()
                ? List.<Option>of()
                : places.suggest(typed, PLACES).stream()
                        .map(place -> new Option(place.region().code().value(), place.label()))
                        .toList();
        return new Choices(typed.isEmpty() ? now(ticket) : typed, "", options);
    }

    private String now(TicketDetail ticket) {
        return Optional.ofNullable(ticket.summary().classification().placeCode())
                .flatMap(code -> places.place(new RegionCode(code)))
                .map(PlaceFinder.Place::label)
                .orElse("");
    }
}
