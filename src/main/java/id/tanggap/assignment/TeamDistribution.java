package id.tanggap.assignment;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAssignment;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Assigns a ticket to the present member of a team who has the fewest open tickets.
@Service
public class TeamDistribution {

    private final StaffAvailability availability;
    private final TicketAssignment assignee;
    private final Clock clock;

    TeamDistribution(StaffAvailability availability, TicketAssignment assignee, Clock clock) {
        this.availability = availability;
        this.assignee = assignee;
        this.clock = clock;
    }

    @Transactional
    public CommandResult toLeastLoaded(TicketVersion seen, long team) {
        var now = clock.instant();
        return availability.ofTeam(team).stream()
                .filter(member -> member.isHere(now) && member.hasRoom())
                .findFirst()
                .map(member -> assignee.toPerson(seen, member.user()))
                .orElseGet(() -> new CommandResult.Refused(Reason.of("refused.assignment.nobody")));
    }
}
