package id.tanggap.desk.facts;

import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The large version of the map, with more labels.
@Component
public class LargeMap {

    private static final Cartographer.MapSize LARGE = new Cartographer.MapSize(720, 420, 40);

    private final Cartographer cartographer;

    LargeMap(Cartographer cartographer) {
        this.cartographer = cartographer;
    }

    /// @param map null while the place is unknown
    public record LargeMapView(@Nullable PlaceMap map) {}

    public LargeMapView of(TicketDetail ticket, Locale locale) {
        return new LargeMapView(cartographer.draw(ticket.summary(), LARGE, locale));
    }
}
