package id.tanggap.desk.map;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.map.MapView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The large map, which can be moved; without a script a drawing with more labels than the small one.
@Component
record LargePlaceMap(PlaceMapBuilder maps, PlaceMapDocuments documents) implements ActionForm {

    private static final PlaceMapBuilder.MapSize LARGE = new PlaceMapBuilder.MapSize(720, 420, 40);

    /// @param map as drawn by the server, for browsers without a script; null while the place is unknown
    /// @param live the map that can be moved; null while the place is unknown
    public record LargeMapView(
            @Nullable PlaceMap map, @Nullable MapView live) {}

    @Override
    public Fragment fragment() {
        return new Fragment("map", "map", "large");
    }

    @Override
    public boolean changes() {
        return false;
    }

    @Override
    public LargeMapView of(TicketDetail ticket, TicketRequest asked) {
        var live = documents.view(ticket.summary(), asked.reader());
        return new LargeMapView(maps.draw(ticket.summary(), LARGE, asked.reader()), live.orElse(null));
    }
}
