package id.tanggap.desk.map;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The small map beside a ticket.
@Component
record PlaceMapSection(PlaceMapBuilder maps) implements TicketPageSection {

    private static final PlaceMapBuilder.MapSize SMALL = new PlaceMapBuilder.MapSize(264, 168, 9);

    /// @param small null while the place is unknown
    public record SmallMapView(@Nullable PlaceMap small) {}

    @Override
    public String name() {
        return "map";
    }

    @Override
    public Object of(TicketDetail ticket, PageReader reader) {
        return new SmallMapView(maps.draw(ticket.summary(), SMALL, reader));
    }
}
