package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.Balais;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// In which zones a ticket's clocks run: the citizen's where the matter is, the office's where the office is.
@Component
class ClockZones {

    /// Whose zone is unknown lives, for us, in WIB, as most people do; the national desk works there too.
    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private final Gazetteer gazetteer;
    private final Balais balais;

    ClockZones(Gazetteer gazetteer, Balais balais) {
        this.gazetteer = gazetteer;
        this.balais = balais;
    }

    ZoneId citizen(TicketRow ticket) {
        return Optional.ofNullable(ticket.about().place())
                .flatMap(code -> gazetteer.find(new RegionCode(code)))
                .map(region -> region.zone())
                .orElse(NATIONAL);
    }

    ZoneId office(TicketRow ticket) {
        return ticket.balai()
                .flatMap(code -> balais.find(new BalaiCode(code)))
                .map(balai -> balai.zone())
                .orElse(NATIONAL);
    }
}
