package id.tanggap.ticket.clock;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.RegionCode;
import id.tanggap.sla.ClockPlaces;
import id.tanggap.ticket.store.TicketRow;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The time zones of a ticket's clocks: the citizen's clocks run in the zone of the ticket's place, the office's clock
/// in the zone of the office.
@Component
class ClockZones {

    /// Used when the zone is unknown: WIB, where most people live and the national desk works.

    private final Gazetteer gazetteer;
    private final BalaiDirectory balais;

    ClockZones(Gazetteer gazetteer, BalaiDirectory balais) {
        this.gazetteer = gazetteer;
        this.balais = balais;
    }

    ClockPlaces of(TicketRow ticket) {
        return new ClockPlaces(citizen(ticket), office(ticket), ticket.balai().orElse(""));
    }

    private ZoneId citizen(TicketRow ticket) {
        return Optional.ofNullable(ticket.about().place())
                .flatMap(code -> gazetteer.find(new RegionCode(code)))
                .map(region -> region.zone())
                .orElse(IndonesianZone.NATIONAL);
    }

    private ZoneId office(TicketRow ticket) {
        return ticket.balai()
                .flatMap(code -> balais.find(new BalaiCode(code)))
                .map(balai -> balai.zone())
                .orElse(IndonesianZone.NATIONAL);
    }
}
