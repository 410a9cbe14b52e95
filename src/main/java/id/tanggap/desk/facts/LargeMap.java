package id.tanggap.desk.facts;

import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The same map with more room and more names.
@Component
public class LargeMap {

    private static final Cartographer.Paper LARGE = new Cartographer.Paper(720, 420, 40);

    private final Cartographer cartographer;

    LargeMap(Cartographer cartographer) {
        this.cartographer = cartographer;
    }

    /// @param map null while nobody knows where it is
    public record Drawn(@Nullable PlaceMap map) {}

    public Drawn of(TicketDetail ticket, Locale locale) {
        return new Drawn(cartographer.draw(ticket.summary(), LARGE, locale));
    }
}
