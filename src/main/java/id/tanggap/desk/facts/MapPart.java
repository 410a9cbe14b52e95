package id.tanggap.desk.facts;

import id.tanggap.access.Viewer;
import id.tanggap.desk.TicketPart;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The small map beside a ticket.
@Component
class MapPart implements TicketPart {

    private static final Cartographer.MapSize SMALL = new Cartographer.MapSize(264, 168, 9);

    private final Cartographer cartographer;

    MapPart(Cartographer cartographer) {
        this.cartographer = cartographer;
    }

    /// @param small null while the place is unknown
    public record SmallMapView(@Nullable PlaceMap small) {}

    @Override
    public String name() {
        return "map";
    }

    @Override
    public Object of(TicketDetail ticket, Viewer viewer, Locale locale) {
        return new SmallMapView(cartographer.draw(ticket.summary(), SMALL, locale));
    }
}
