package id.tanggap.ticket.event;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.RegionCode;
import id.tanggap.ticket.store.TicketRow;
import java.util.List;
import java.util.Optional;

/// What routing needs to know of a ticket that needs a balai.
///
/// @param declinedBy balais that declined; they are not asked again
/// @param balai that has it now, if any
public record RoutingRequest(
        String category,
        Optional<RegionCode> place,
        Optional<BalaiCode> balai,
        List<BalaiCode> declinedBy,
        int declines,
        int handOvers) {

    public RoutingRequest {
        declinedBy = List.copyOf(declinedBy);
    }

    public static RoutingRequest of(TicketRow ticket) {
        return new RoutingRequest(
                ticket.about().category(),
                Optional.ofNullable(ticket.about().place()).map(RegionCode::new),
                ticket.balai().map(BalaiCode::new),
                ticket.handOverHistory().declinedBy().stream()
                        .map(BalaiCode::new)
                        .toList(),
                ticket.handOverHistory().declines(),
                ticket.handOverHistory().handOvers());
    }
}
