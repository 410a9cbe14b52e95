package id.tanggap.desk.map;

import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The large version of the map, with more labels.
@Component
public class LargePlaceMap {

    private static final PlaceMapBuilder.MapSize LARGE = new PlaceMapBuilder.MapSize(720, 420, 40);

    private final PlaceMapBuilder cartographer;

    LargePlaceMap(PlaceMapBuilder cartographer) {
        this.cartographer = cartographer;
    }

    /// @param map null while the place is unknown
    public record LargeMapView(@Nullable PlaceMap map) {}

    public LargeMapView of(TicketDetail ticket, Locale locale) {
        return new LargeMapView(cartographer.draw(ticket.summary(), LARGE, locale));
    }
}
