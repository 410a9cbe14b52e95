package id.tanggap.desk.map;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The large version of the map, with more labels.
@Component
class LargePlaceMap implements ActionForm {

    private static final PlaceMapBuilder.MapSize LARGE = new PlaceMapBuilder.MapSize(720, 420, 40);

    private final PlaceMapBuilder maps;

    LargePlaceMap(PlaceMapBuilder maps) {
        this.maps = maps;
    }

    /// @param map null while the place is unknown
    public record LargeMapView(@Nullable PlaceMap map) {}

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
        return new LargeMapView(maps.draw(ticket.summary(), LARGE, asked.reader()));
    }
}
